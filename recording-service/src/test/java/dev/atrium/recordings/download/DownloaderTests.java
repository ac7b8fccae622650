package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

import dev.atrium.outbound.OutboundHttp;
import dev.atrium.outbound.OutboundLimits;
import dev.atrium.outbound.UrlGuard;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static org.assertj.core.api.Assertions.assertThat;

class DownloaderTests {

	private static final int SIZE = 3_000_000;

	private static final byte[] MEDIA = media(1);

	private final MediaHost host = new MediaHost().serve(MEDIA, "\"v1\"");

	private final ConfigurableApplicationContext outbound = OutboundForTests.allowing(host.origin());

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final AtomicInteger linksAsked = new AtomicInteger();

	@TempDir
	Path dir;

	@AfterEach
	void stop() {
		this.host.close();
		this.outbound.close();
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
		assertThat(this.meters.counter("atrium.recordings.download.resumes").count()).isEqualTo(2);
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
		byte[] other = media(2);
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

		assertThat(this.linksAsked).hasValue(3);
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
		StepVerifier.create(download(downloader(SIZE - 1, 0)))
			.verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.TOO_LARGE));
		assertThat(this.meters.counter("atrium.recordings.download").count()).isZero();
	}

	@Test
	void fetchesNothingThatTheDiskHasNoRoomFor() {
		StepVerifier.create(download(downloader(2L * SIZE, Long.MAX_VALUE - SIZE)))
			.verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.DISK_FULL));
		assertThat(this.meters.counter("atrium.recordings.download").count()).isZero();
	}

	@Test
	void refusesALinkIntoOurOwnNetwork() {
		StepVerifier.create(download(downloader(2L * SIZE, 0), Mono.just("https://10.0.0.1/a.mp4")))
			.verifyErrorSatisfies((ex) -> {
				assertFailed(ex, FailureReason.URL_REFUSED);
				assertThat(ex).isInstanceOf(StepFailure.Permanent.class);
			});
	}

	@Test
	void leavesAloneWhatAnotherWorkerHolds() throws IOException {
		try (PartFile held = PartFile.open(this.dir)) {
			assertThat(held.size()).isZero();

			StepVerifier.create(download()).verifyErrorSatisfies((ex) -> assertFailed(ex, FailureReason.BUSY));
		}
		StepVerifier.create(download()).expectNextCount(1).verifyComplete();
	}

	private Mono<Download> download() {
		return download(downloader(2L * SIZE, 0));
	}

	private Mono<Download> download(Downloader downloader) {
		Mono<String> link = Mono.fromSupplier(() -> {
			this.linksAsked.incrementAndGet();
			return this.host.url();
		});
		return download(downloader, link);
	}

	private Mono<Download> download(Downloader downloader, Mono<String> link) {
		return downloader.download(this.dir, downloader.linked(link), (soFar) -> Mono.empty());
	}

	private Downloader downloader(long maxBytes, long freeBytes) {
		OutboundLimits limits = new OutboundLimits(Duration.ofSeconds(2), Duration.ofMillis(700),
				Duration.ofSeconds(30), DataSize.ofBytes(maxBytes), 2);
		DownloadProperties properties = new DownloadProperties(this.dir, limits, DataSize.ofBytes(freeBytes), 2,
				Duration.ofMillis(10), Duration.ofMillis(50));
		return new Downloader(this.outbound.getBean(OutboundHttp.class), this.outbound.getBean(UrlGuard.class),
				properties, new DownloadMetrics(this.meters));
	}

	private static void assertIs(Download download, byte[] expected) {
		assertThat(download.file()).hasBinaryContent(expected);
		assertThat(download.sizeBytes()).isEqualTo(expected.length);
		assertThat(download.sha256()).isEqualTo(sha256(expected));
		assertThat(download.type()).isEqualTo(MediaSignature.MP4);
	}

	private static void assertFailed(Throwable ex, FailureReason reason) {
		assertThat(ex).isInstanceOfSatisfying(StepFailure.class,
				(failure) -> assertThat(failure.reason()).isEqualTo(reason));
	}

	private static byte[] media(long seed) {
		byte[] media = new byte[SIZE];
		new Random(seed).nextBytes(media);
		System.arraycopy("....ftypisom".getBytes(StandardCharsets.US_ASCII), 0, media, 0, 12);
		return media;
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
