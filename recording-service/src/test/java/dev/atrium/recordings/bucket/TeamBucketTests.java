package dev.atrium.recordings.bucket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.s3.S3Account;
import dev.atrium.recordings.s3.S3Clients;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamBucketTests {

	private static final String KEY = "speaker1-0b1fbe30-2023-10-31T13:09:35Z.mp4";

	private final MediaHost host = new MediaHost();

	private final TeamBucket bucket = bucket(this.host.origin() + "/storage");

	@BeforeEach
	void serve() {
		this.host.reset().serve("0123456789".getBytes(StandardCharsets.US_ASCII), "\"v1\"");
	}

	@AfterAll
	void close() {
		this.bucket.close();
		this.host.close();
	}

	@Test
	void readsAFileByItsKeyWithOurSignature() {
		StepVerifier.create(read(new HttpHeaders())).expectNext("200 0123456789").verifyComplete();

		assertThat(this.host.requests()).singleElement().satisfies((request) -> {
			assertThat(request.target())
				.isEqualTo("/storage/ours/meetings/speaker1-0b1fbe30-2023-10-31T13%3A09%3A35Z.mp4");
			assertThat(request.header("authorization")).startsWith("AWS4-HMAC-SHA256 Credential=an-id/");
		});
	}

	@Test
	void readsTheRestOfTheSameVersion() {
		StepVerifier.create(read(rest("\"v1\""))).expectNext("206 456789").verifyComplete();
	}

	@Test
	void saysThatThereIsAnotherVersionNow() {
		StepVerifier.create(read(rest("\"v0\""))).expectNext("412 ").verifyComplete();
	}

	@Test
	void saysThatTheConnectionBroke() {
		this.host.then(MediaHost.breakingAfter(4));

		assertFails(StepFailure.Transient.class, "TRUNCATED");
		assertThat(this.host.requests()).hasSize(1);
	}

	@Test
	void saysThatBytesStopComingOverAnOpenConnection() {
		this.host.then(MediaHost.stallingAfter(4));

		assertFails(StepFailure.Transient.class, "TRUNCATED");
	}

	@ParameterizedTest
	@CsvSource({ "404,NoSuchKey,Permanent,NOT_FOUND", "404,NoSuchBucket,Permanent,BUCKET_OUT_OF_REACH",
			"403,AccessDenied,Permanent,BUCKET_OUT_OF_REACH", "403,SignatureDoesNotMatch,Permanent,BUCKET_OUT_OF_REACH",
			"503,SlowDown,Transient,UNREACHABLE", "500,InternalError,Transient,UNREACHABLE" })
	void saysWhyAFileIsNotToBeHad(int status, String code, String lasting, String reason) {
		this.host.always(MediaHost.status(status, "application/xml",
				"<Error><Code>%s</Code><Message>No</Message></Error>".formatted(code)));

		assertFails("Permanent".equals(lasting) ? StepFailure.Permanent.class : StepFailure.Transient.class, reason);
	}

	@Test
	void saysThatTheServerIsAway() {
		MediaHost away = new MediaHost();
		away.close();

		try (TeamBucket unreachable = bucket(away.origin())) {
			assertFails(unreachable, StepFailure.Transient.class, "UNREACHABLE");
		}
	}

	private static TeamBucket bucket(String endpoint) {
		S3Account account = new S3Account("ours/meetings", "us-east-1", URI.create(endpoint), "an-id", "a-secret");
		return new TeamBucket(account, S3Clients.reader(account, Duration.ofMillis(700)), Duration.ofSeconds(30));
	}

	private void assertFails(Class<? extends StepFailure> type, String reason) {
		assertFails(this.bucket, type, reason);
	}

	private static void assertFails(TeamBucket bucket, Class<? extends StepFailure> type, String reason) {
		StepVerifier.create(read(bucket, new HttpHeaders())).verifyErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(type).hasMessageNotContaining("127.0.0.1");
			assertThat(((StepFailure) ex).reason()).hasToString(reason);
		});
	}

	private Mono<String> read(HttpHeaders wish) {
		return read(this.bucket, wish);
	}

	private static Mono<String> read(TeamBucket bucket, HttpHeaders wish) {
		StringBuilder read = new StringBuilder();
		return bucket.file(KEY)
			.ask(wish, (response) -> text(response).doOnNext(read::append).then())
			.then(Mono.fromSupplier(read::toString));
	}

	private static Mono<String> text(ClientResponse response) {
		return response.bodyToMono(String.class)
			.defaultIfEmpty("")
			.map((body) -> response.statusCode().value() + " " + body);
	}

	private static HttpHeaders rest(String version) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RANGE, "bytes=4-");
		headers.set(HttpHeaders.IF_RANGE, version);
		return headers;
	}

}
