package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import dev.atrium.recordings.download.part.PartFile;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static dev.atrium.recordings.download.DownloadRig.assertFailed;
import static dev.atrium.recordings.download.DownloadRig.assertIs;
import static org.assertj.core.api.Assertions.assertThat;

class DownloaderTests {

	private static final int SIZE = 3_000_000;

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

	@Test
	void fetchesAWholeFile() {
		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).hasSize(1).first().satisfies((request) -> {
			assertThat(request.target()).isEqualTo("/media.mp4?Signature=a%2Fb");
			assertThat(request.header("range")).isNull();
			assertThat(request.header("accept-encoding")).isEqualTo("identity");
		});
	}

	@Test
	void asksForNothingButTheRestAfterABreak() {
		this.host.then(MediaHost.breakingAfter(1_000_000)).then(MediaHost.breakingAfter(500_000));

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=1000000-", "bytes=1500000-");
		assertThat(this.host.requests()).extracting((request) -> request.header("if-range"))
			.containsExactly(null, "\"v1\"", "\"v1\"");
		assertThat(this.host.sent()).isEqualTo(SIZE);
		assertThat(this.rig.count("atrium.recordings.download.resumes")).isEqualTo(2);
	}

	@Test
	void breaksOftenerThanAllowedInARowDoNotMatterWhileBytesCome() {
		for (int i = 0; i < 20; i++) {
			this.host.then(MediaHost.breakingAfter(100_000));
		}

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).hasSize(21);
		assertThat(this.host.sent()).isEqualTo(SIZE);
	}

	@Test
	void goesOnAfterAStall() {
		this.host.then(MediaHost.stallingAfter(1_000_000));

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=1000000-");
	}

	@Test
	void goesOnWhereAKilledProcessWasWithItsHashOfTheWhole() throws IOException {
		Files.write(this.dir.resolve("original.part"), Arrays.copyOf(MEDIA, 1_234_567));
		Files.writeString(this.dir.resolve("original.json"),
				"{\"etag\":\"\\\"v1\\\"\",\"total\":3000000,\"complete\":false}");

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.host.requests()).singleElement()
			.satisfies((request) -> assertThat(request.header("range")).isEqualTo("bytes=1234567-"));
		assertThat(this.host.sent()).isEqualTo(SIZE - 1_234_567);
	}

	@Test
	void fetchesNothingThatIsAlreadyWhole() {
		download().block();

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
		assertThat(this.host.requests()).hasSize(1);
	}

	@Test
	void startsOverWhenTheTagHasChanged() {
		byte[] other = DownloadRig.media(SIZE, 2);
		this.host.then((request, exchange) -> {
			MediaHost.breakingAfter(1_000_000).to(request, exchange);
			this.host.serve(other, "\"v2\"");
		});

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, other)).verifyComplete();
		assertThat(this.host.requests()).hasSize(2);
	}

	@Test
	void startsOverWhenTheServerCannotResume() {
		this.host.then(MediaHost.breakingAfter(1_000_000)).then(MediaHost::whole);

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
		assertThat(this.host.requests()).hasSize(2);
	}

	@Test
	void startsOverWhenTheTagIsWeak() {
		this.host.serve(MEDIA, "W/\"v1\"").then(MediaHost.breakingAfter(1_000_000));

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
		assertThat(this.host.requests()).hasSize(2)
			.allSatisfy((request) -> assertThat(request.header("range")).isNull());
	}

	@Test
	void startsOverWhenTheRestBeginsElsewhere() {
		this.host.then(MediaHost.breakingAfter(1_000_000)).then((request, exchange) -> {
			exchange.head(206, "Content-Range: bytes 999999-2999999/3000000", 2_000_001);
			exchange.body(999_999, 2_000_001);
		});

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
		assertThat(this.host.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=1000000-", null);
	}

	@Test
	void startsOverWhenTheServerHasNoSuchVersionAnyMore() {
		this.host.then(MediaHost.breakingAfter(1_000_000)).then(MediaHost.status(412, "text/xml", "<Error/>"));

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();
		assertThat(this.host.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=1000000-", null);
	}

	@Test
	void goesOnWithANewLinkWhenTheOldHasExpired() {
		this.host.then(MediaHost.breakingAfter(1_000_000)).then(MediaHost.status(403, "text/xml", "<Error/>"));

		StepVerifier.create(download()).assertNext((download) -> assertIs(download, MEDIA)).verifyComplete();

		assertThat(this.rig.linksAsked()).isEqualTo(3);
		assertThat(this.host.requests()).extracting((request) -> request.header("range"))
			.containsExactly(null, "bytes=1000000-", "bytes=1000000-");
	}

	@ParameterizedTest
	@CsvSource({ "LINK_REFUSED,403,text/xml,<Error/>", "NOT_FOUND,404,text/plain,gone", "UNREACHABLE,503,text/plain,no",
			"NOT_MEDIA,200,text/html,<html>Sorry</html>", "NOT_MEDIA,200,application/problem+json,{}",
			"NOT_MEDIA,200,video/mp4,<html>Sorry</html>", "EMPTY,200,video/mp4,''" })
	void saysWhyThereIsNoFileAndKeepsNothing(FailureReason reason, int status, String type, String body) {
		this.host.always(MediaHost.status(status, type, body));

		StepVerifier.create(download()).verifyErrorSatisfies((ex) -> assertFailed(ex, reason));
		assertThat(this.dir.resolve("original.part")).isEmptyFile();
	}

	@Test
	void saysThatTheFileNeverComesWhole() {
		this.host.always((request, exchange) -> {
			exchange.limit(1000 - request.rangeStart());
			MediaHost.properly(request, exchange);
		});

		StepVerifier.create(download()).verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.TRUNCATED));
		assertThat(this.dir.resolve("original.part")).hasSize(1000);
	}

	@Test
	void refusesWhatIsLargerThanAllowed() {
		StepVerifier.create(this.rig.download(this.rig.limits(SIZE - 1, 0)))
			.verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.TOO_LARGE));
		assertThat(this.rig.count("atrium.recordings.download")).isZero();
	}

	@Test
	void fetchesNothingThatTheDiskHasNoRoomFor() {
		StepVerifier.create(this.rig.download(this.rig.limits(2L * SIZE, Long.MAX_VALUE - SIZE)))
			.verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.DISK_FULL));
		assertThat(this.rig.count("atrium.recordings.download")).isZero();
	}

	@Test
	void refusesALinkIntoOurOwnNetwork() {
		StepVerifier.create(this.rig.download(this.rig.limits(2L * SIZE, 0), Mono.just("https://10.0.0.1/a.mp4")))
			.verifyErrorSatisfies((ex) -> {
				assertFailed(ex, FailureReason.URL_REFUSED);
				assertThat(ex).isInstanceOf(StepFailure.Permanent.class);
			});
	}

	@Test
	void leavesAloneWhatAnotherWorkerHolds() throws IOException {
		try (PartFile held = PartFile.open(this.dir, this.rig.threads())) {
			assertThat(held.size()).isZero();

			StepVerifier.create(download()).verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.BUSY));
		}
		StepVerifier.create(download()).expectNextCount(1).verifyComplete();
	}

	private Mono<Download> download() {
		return this.rig.download(this.rig.limits(2L * SIZE, 0));
	}

}
