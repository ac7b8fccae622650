package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import dev.atrium.recordings.download.part.PartFile;
import dev.atrium.recordings.download.part.PartState;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static dev.atrium.recordings.download.DownloadRig.assertFailed;
import static dev.atrium.recordings.download.DownloadRig.assertIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What servers and disks do to downloads.
 */
class DownloadFaultsTests {

	private static final int SIZE = 1_000_000;

	private static final byte[] MEDIA = DownloadRig.media(SIZE, 1);

	@TempDir
	Path dir;

	private DownloadRig rig;

	private MediaHost host;

	@BeforeEach
	void start() {
		this.rig = new DownloadRig(this.dir);
		this.host = this.rig.host().serve(MEDIA, "\"v1\"");
	}

	@AfterEach
	void stop() {
		this.rig.close();
	}

	@RepeatedTest(50)
	void comesWholeAfterResetsAtRandomOffsets(RepetitionInfo repetition) {
		long seed = System.nanoTime() + repetition.getCurrentRepetition();
		System.out.println("comesWholeAfterResetsAtRandomOffsets: seed " + seed);
		Random random = new Random(seed);
		int resets = 1 + random.nextInt(5);
		for (int i = 0; i < resets; i++) {
			this.host.then(MediaHost.resettingAfter(1 + random.nextInt(SIZE / 5)));
		}

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).hasSize(resets + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes 400000-999999/999999", "bytes 399999-999998/1000000", "bytes */1000000",
			"bytes 400000-999998/1000000", "bytes 400000-999999/*", "lines 4-9/10" })
	void partThatIsAnotherThanAskedForIsNotBelieved(String contentRange) {
		this.host.then(MediaHost.breakingAfter(400_000)).then((request, exchange) -> {
			exchange.head(206, "Content-Range: " + contentRange, 600_000);
			exchange.body(0, 600_000);
		});

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
	}

	@Test
	void fileWithoutALengthComesInChunks() {
		this.host.then(MediaHost.chunked(SIZE));

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1000000", "*" })
	void fileWithoutALengthGoesOnWhereItBroke(String total) {
		this.host.then((request, exchange) -> {
			exchange.write("HTTP/1.1 200 Told\r\nETag: \"v1\"\r\nTransfer-Encoding: chunked\r\n\r\n");
			exchange.chunk(0, 400_000);
		}).then((request, exchange) -> {
			exchange.limit(300_000);
			exchange.head(206, "Content-Range: bytes 400000-999999/" + total, 600_000);
			exchange.body(400_000, 600_000);
		});

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=400000-", "bytes=700000-");
	}

	@Test
	void bodyWithoutAnEndIsCutOffAtTheLargestSizeAllowed() {
		this.host.always(MediaHost::endless);

		StepVerifier.create(download()).verifyErrorSatisfies((ex) -> {
			assertFailed(ex, FailureReason.TOO_LARGE);
			assertThat(ex).isInstanceOf(StepFailure.Permanent.class);
		});
		assertThat(this.dir.resolve("original.part").toFile().length()).isLessThanOrEqualTo(2L * SIZE);
	}

	@Test
	void redirectIntoOurOwnNetworkIsRefused() {
		this.host.then((request, exchange) -> exchange
			.write("HTTP/1.1 302 Told\r\nLocation: https://10.0.0.1/a.mp4\r\nContent-Length: 0\r\n\r\n"));

		StepVerifier.create(download()).verifyErrorSatisfies((ex) -> {
			assertFailed(ex, FailureReason.URL_REFUSED);
			assertThat(ex).isInstanceOf(StepFailure.Permanent.class);
		});
	}

	@Test
	void serverThatDripsIsTakenForStalledAndAskedAgain() {
		this.host.then(MediaHost.throttled(500));

		Duration taken = StepVerifier.create(download())
			.assertNext((download) -> assertIs(download, MEDIA))
			.verifyComplete();

		assertThat(this.host.requests()).hasSize(2);
		assertThat(taken).isBetween(Duration.ofMillis(600), Duration.ofSeconds(5));
	}

	@Test
	void serverThatAsksForPatienceIsNotAskedAgainAtOnce() {
		this.host.then(MediaHost.busy(100));

		StepVerifier.create(download())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(StepFailure.Transient.class,
					(failure) -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(100))));
		assertThat(this.host.requests()).hasSize(1);
	}

	@ParameterizedTest(name = "RC-21 {0} is permanent: {1}")
	@CsvSource({ "400,false", "401,false", "402,true", "403,false", "404,false", "405,true", "408,false", "410,false",
			"413,true", "429,false", "451,true", "500,false", "502,false", "503,false", "504,false" })
	void onlyWhatCannotPassIsPermanent(int status, boolean permanent) {
		this.host.always(MediaHost.status(status, "text/plain", "no"));

		StepVerifier.create(download())
			.verifyErrorSatisfies(
					(ex) -> assertThat(ex instanceof StepFailure.Permanent).as(ex.getMessage()).isEqualTo(permanent));
	}

	@Test
	void whatIsNoMediaIsNotFetchedToItsEnd() {
		byte[] page = DownloadRig.media(SIZE, 1);
		page[4] = 'x';
		this.host.serve(page, "\"v1\"").always(MediaHost.throttled(SIZE / 5));

		Duration taken = StepVerifier.create(download())
			.expectErrorSatisfies((ex) -> assertFailed(ex, FailureReason.NOT_MEDIA))
			.verify();

		assertThat(taken).as("all of it would take 5 s").isLessThan(Duration.ofSeconds(3));
	}

	@Test
	void diskThatIsFullIsSaidToBe() throws Exception {
		try (SmallDisk disk = SmallDisk.mount(this.dir.resolve("small"), "600k");
				DownloadRig onSmallDisk = new DownloadRig(disk.path().resolve("work"))) {
			Assumptions.assumeTrue(disk.isMounted(), "a small disk can be mounted by root only");
			onSmallDisk.host().serve(MEDIA, "\"v1\"").always(MediaHost.chunked(SIZE));

			StepVerifier.create(onSmallDisk.download(onSmallDisk.limits(2L * SIZE, 0)))
				.verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.DISK_FULL));
		}
	}

	@Test
	void downloadsThatAreRunningKeepTheirRoomOnTheDisk() throws IOException {
		DownloadProperties properties = this.rig.limits(Long.MAX_VALUE, 0);
		DiskRoom room = new DiskRoom(properties, new DownloadMetrics(new SimpleMeterRegistry()));
		long half = Files.getFileStore(this.dir).getUsableSpace() / 3 * 2;
		try (PartFile one = begun("one", half); PartFile other = begun("other", half)) {
			room.enter(one);
			room.check(one);
			room.enter(other);

			assertThat(catchThrowable(() -> room.check(other)))
				.satisfies((ex) -> assertFailed(ex, FailureReason.DISK_FULL));
		}
	}

	private PartFile begun(String name, long total) throws IOException {
		PartFile part = PartFile.open(this.dir.resolve(name), this.rig.threads());
		part.restart(PartState.begun("\"v1\"", total)).release();
		return part;
	}

	private Mono<Download> download() {
		return this.rig.download(this.rig.limits(2L * SIZE, 0));
	}

}
