package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static dev.atrium.recordings.download.DownloadRig.assertIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ParallelDownloadTests {

	private static final int SIZE = 4_000_000;

	private static final byte[] MEDIA = DownloadRig.media(SIZE, 1);

	private static final int SLOW = 1_000_000;

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

	@Test
	void serverThatIsSlowPerConnectionIsAskedForPiecesAtOnce() {
		this.host.always(MediaHost.throttled(SLOW));

		Duration taken = StepVerifier.create(download(4))
			.assertNext((download) -> assertIs(download, MEDIA))
			.verifyComplete();

		assertThat(taken).as("one connection would take 4 s").isLessThan(Duration.ofMillis(2800));
		assertThat(this.rig.count("atrium.recordings.download.helpers")).isEqualTo(3);
		assertThat(this.host.requests()).hasSizeGreaterThanOrEqualTo(4);
		assertThat(this.host.requests().stream().skip(1))
			.allSatisfy((request) -> assertThat(request.header("if-range")).isEqualTo("\"v1\""));
	}

	@Test
	void fastServerIsAskedOnce() {
		StepVerifier.create(download(4)).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).hasSize(1);
	}

	@Test
	void helpersThatMakeNothingFasterAreSentAway() {
		this.host.serve(DownloadRig.media(SIZE / 2, 3), "\"v1\"").always(MediaHost.throttledInAll(SLOW));

		Disposable running = download(4).subscribe();

		await().untilAsserted(() -> assertThat(this.host.open()).isEqualTo(4));
		await().untilAsserted(() -> assertThat(this.host.open()).isEqualTo(1));
		running.dispose();
	}

	@Test
	void serverWithoutRangesServesItsOneConnectionToTheEnd() {
		this.host.always((request, exchange) -> {
			exchange.throttle(SLOW);
			MediaHost.whole(request, exchange);
		});

		StepVerifier.create(download(4)).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests().stream().filter((request) -> request.header("range") == null)).hasSize(1);
	}

	@Test
	void piecesOfAKilledProcessAreKeptAndOnlyTheGapsAreFetched() throws IOException {
		leave(0, 1_000_000);
		leave(2_000_000, 1_500_000);
		Files.writeString(this.dir.resolve("original.json"), """
				{"etag":"\\"v1\\"","total":4000000,"complete":false,"stretches":[
				{"start":0,"position":1000000,"end":2000000},{"start":2000000,"position":3500000,"end":4000000}]}""");

		StepVerifier.create(download(1)).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).extracting((request) -> request.header("range"))
			.containsExactly("bytes=1000000-1999999", "bytes=3500000-");
		assertThat(this.host.sent()).isEqualTo(1_500_000);
	}

	@Test
	void stoppedDownloadGoesOnWithItsPieces() {
		this.host.always(MediaHost.throttled(SLOW));
		Disposable running = download(4).subscribe();
		await().untilAsserted(() -> assertThat(this.host.sent()).isGreaterThan(SIZE / 2));
		running.dispose();
		await().untilAsserted(() -> assertThat(this.host.open()).isZero());
		long before = this.host.sent();
		this.host.always(null);

		StepVerifier.create(download(1)).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.sent() - before).isLessThan(SIZE / 2 + 400_000);
	}

	@Test
	void fileThatChangesMeanwhileIsFetchedAnew() {
		byte[] other = DownloadRig.media(SIZE, 2);
		this.host.then((request, exchange) -> {
			exchange.throttle(SLOW);
			exchange.limit(SIZE / 4);
			MediaHost.properly(request, exchange);
			this.host.serve(other, "\"v2\"").always(null);
		}).always(MediaHost.throttled(SLOW / 10));

		StepVerifier.create(download(4)).assertNext((download) -> assertIs(download, other)).verifyComplete();
	}

	@RepeatedTest(10)
	void comesWholeWhateverBreaksWherever(RepetitionInfo repetition) {
		long seed = System.nanoTime() + repetition.getCurrentRepetition();
		System.out.println("comesWholeWhateverBreaksWherever: seed " + seed);
		Random random = new Random(seed);
		for (int i = 0; i < 12; i++) {
			int bytes = random.nextInt(SIZE / 4);
			int speed = 500_000 + random.nextInt(4_000_000);
			this.host.then((request, exchange) -> {
				exchange.throttle(speed);
				exchange.limit(bytes);
				MediaHost.properly(request, exchange);
			});
		}

		StepVerifier.create(download(4)).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
	}

	private Mono<Download> download(int connections) {
		return this.rig.download(this.rig.parallel(connections));
	}

	private void leave(int from, int length) throws IOException {
		try (FileChannel file = FileChannel.open(this.dir.resolve("original.part"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			file.write(ByteBuffer.wrap(MEDIA, from, length), from);
		}
	}

}
