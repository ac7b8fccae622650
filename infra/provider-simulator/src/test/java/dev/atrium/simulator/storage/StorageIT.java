package dev.atrium.simulator.storage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.PrematureCloseException;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.MutableClock;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.room.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SimulatorTest
class StorageIT {

	private static final int SIZE = 100_000;

	@TempDir
	private static Path dir;

	@Autowired
	private ObjectStore objects;

	@Autowired
	private SignedLinks links;

	@Autowired
	private MutableClock clock;

	@Autowired
	private ControlCaller control;

	private final byte[] bytes = new byte[SIZE];

	private final WebTestClient client = WebTestClient.bindToServer()
		.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(2 * SIZE))
		.responseTimeout(Duration.ofSeconds(20))
		.build();

	private URI link = URI.create("/");

	private String etag = "";

	@BeforeEach
	void storeAnObject() throws Exception {
		new Random(1).nextBytes(this.bytes);
		Path file = Files.write(dir.resolve(UUID.randomUUID().toString()), this.bytes);
		StoredObject object = StoredObject.of(Platform.DAILY, "bucket", "a folder/12:00Z.mp4", file,
				MediaType.valueOf("video/mp4"));
		this.objects.put(object);
		this.etag = object.etag();
		long expires = this.clock.instant().getEpochSecond() + 60;
		this.link = URI.create(this.links.sign(object, "Expires=" + expires + "&Signature="));
	}

	@AfterEach
	void clearFaults() {
		this.control.clearFaults();
	}

	@Test
	void wholeObjectComesWithLengthAndStrongEtag() {
		byte[] got = get(Map.of()).expectStatus()
			.isOk()
			.expectHeader()
			.contentLength(SIZE)
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, this.etag)
			.expectHeader()
			.valueEquals(HttpHeaders.ACCEPT_RANGES, "bytes")
			.expectBody()
			.returnResult()
			.getResponseBody();

		assertThat(got).isEqualTo(this.bytes);
		assertThat(this.etag).matches("\"[0-9a-f]{32}\"");
	}

	@ParameterizedTest
	@CsvSource({ "bytes=0-9, 0, 9", "bytes=99990-, 99990, 99999", "bytes=-5, 99995, 99999",
			"bytes=50000-200000, 50000, 99999" })
	void rangeIsPartialContent(String range, int first, int last) {
		byte[] got = get(Map.of(HttpHeaders.RANGE, range)).expectStatus()
			.isEqualTo(HttpStatus.PARTIAL_CONTENT)
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_RANGE, "bytes " + first + "-" + last + "/" + SIZE)
			.expectBody()
			.returnResult()
			.getResponseBody();

		assertThat(got).isEqualTo(Arrays.copyOfRange(this.bytes, first, last + 1));
	}

	@Test
	void rangeBeyondTheEndIsNotSatisfiable() {
		get(Map.of(HttpHeaders.RANGE, "bytes=" + SIZE + "-")).expectStatus()
			.isEqualTo(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_RANGE, "bytes */" + SIZE);
	}

	@Test
	void rangeOfAnotherVersionGetsTheWholeObject() {
		get(Map.of(HttpHeaders.RANGE, "bytes=0-9", HttpHeaders.IF_RANGE, "\"other\"")).expectStatus().isOk();
		get(Map.of(HttpHeaders.RANGE, "bytes=0-9", HttpHeaders.IF_RANGE, this.etag)).expectStatus()
			.isEqualTo(HttpStatus.PARTIAL_CONTENT);
	}

	@Test
	void knownVersionIsNotSentAgain() {
		get(Map.of(HttpHeaders.IF_NONE_MATCH, this.etag)).expectStatus().isNotModified();
	}

	@Test
	void unsignedLinkIsForbidden() {
		this.client.get().uri(URI.create(withoutQuery())).exchange().expectStatus().isForbidden();
	}

	@Test
	void missingObjectIsNotFoundForTheOwner() {
		this.client.get()
			.uri(URI.create(withoutQuery() + "x"))
			.header(HttpHeaders.AUTHORIZATION, "AWS4-HMAC-SHA256 Credential=ours")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void truncatedDownloadEndsBeforeThePromisedLength() {
		this.control.faults("daily", Map.of("media", Map.of("truncate_next", 1)));

		assertThatThrownBy(() -> get(Map.of()).expectBody().returnResult()).rootCause()
			.isInstanceOf(PrematureCloseException.class);
		assertThat(get(Map.of()).expectBody().returnResult().getResponseBody()).hasSize(SIZE);
	}

	@Test
	void resetDownloadLosesItsConnection() {
		this.control.faults("daily", Map.of("media", Map.of("reset_next", 1, "reset_after_bytes", 10)));

		assertThatThrownBy(() -> get(Map.of()).expectBody().returnResult()).rootCause()
			.hasMessageContaining("Connection reset by peer");
		get(Map.of()).expectStatus().isOk();
	}

	@Test
	void refusedDownloadHasTheStatusToldAndCountsDown() {
		this.control.faults("daily", Map.of("media", Map.of("fail_next", 1, "fail_status", 404)));

		get(Map.of()).expectStatus().isNotFound();
		get(Map.of()).expectStatus().isOk();
	}

	@Test
	void throttledDownloadTakesItsTimeAndIsComplete() {
		this.control.faults("daily", Map.of("media", Map.of("bytes_per_second", 100_000)));
		long start = System.nanoTime();

		byte[] got = get(Map.of()).expectBody().returnResult().getResponseBody();

		assertThat(got).isEqualTo(this.bytes);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(800));
	}

	private WebTestClient.ResponseSpec get(Map<String, String> headers) {
		return this.client.get().uri(this.link).headers((all) -> headers.forEach(all::set)).exchange();
	}

	private String withoutQuery() {
		return this.link.getScheme() + "://" + this.link.getAuthority()
				+ Objects.requireNonNull(this.link.getRawPath());
	}

}
