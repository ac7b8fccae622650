package dev.atrium.recordings.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBufferUtils;

import dev.atrium.recordings.storage.RecordingStorage.StoredObject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every storage promises.
 */
abstract class RecordingStorageContract {

	// printf 0123456789 | sha256sum
	private static final String DIGITS_SHA256 = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

	@TempDir
	Path dir;

	Path file;

	RecordingStorage storage;

	/** A storage that is empty before each test. */
	abstract RecordingStorage open() throws IOException;

	@BeforeEach
	void begin() throws IOException {
		this.file = Files.writeString(this.dir.resolve("file"), "0123456789");
		this.storage = open();
	}

	@Test
	void keepsAFileAndSaysWhatItKeeps() {
		StepVerifier.create(this.storage.put("a/audio.mp3", this.file))
			.expectNext(new StoredObject("a/audio.mp3", 10, DIGITS_SHA256))
			.verifyComplete();

		assertThat(fetched("a/audio.mp3")).hasContent("0123456789").hasFileName("audio.mp3");
		assertThat(this.file).hasContent("0123456789");
	}

	@Test
	void keepsALargeFile() throws IOException, NoSuchAlgorithmException {
		byte[] large = new byte[20_000_000];
		new Random(1).nextBytes(large);
		String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(large));

		StepVerifier.create(this.storage.put("a/tracks/1.webm", Files.write(this.dir.resolve("large"), large)))
			.expectNext(new StoredObject("a/tracks/1.webm", large.length, sha256))
			.verifyComplete();

		assertThat(fetched("a/tracks/1.webm")).hasBinaryContent(large);
	}

	@Test
	void replacesAFileWhole() throws IOException {
		this.storage.put("a/audio.mp3", this.file).block();
		Path other = Files.writeString(this.dir.resolve("other"), "other");

		this.storage.put("a/audio.mp3", other).block();

		assertThat(fetched("a/audio.mp3")).hasContent("other");
		assertThat(this.file).hasContent("0123456789");
	}

	@Test
	void showsNothingOfAFileThatCannotBeReadToItsEnd() {
		StepVerifier.create(this.storage.put("a/audio.mp3", this.dir.resolve("missing"))).verifyError();

		StepVerifier.create(this.storage.has("a/audio.mp3")).expectNext(false).verifyComplete();
		StepVerifier.create(this.storage.fetch("a/audio.mp3", this.dir)).verifyComplete();
	}

	@Test
	void knowsWhatItHas() {
		this.storage.put("a/audio.mp3", this.file).block();

		StepVerifier.create(this.storage.has("a/audio.mp3")).expectNext(true).verifyComplete();
		StepVerifier.create(this.storage.has("b/audio.mp3")).expectNext(false).verifyComplete();
	}

	@Test
	void readsAPart() {
		this.storage.put("a/audio.mp3", this.file).block();

		StepVerifier.create(text("a/audio.mp3", 3, 4)).expectNext("3456").verifyComplete();
		StepVerifier.create(text("a/audio.mp3", 9, 1)).expectNext("9").verifyComplete();
		StepVerifier.create(text("a/audio.mp3", 0, 10)).expectNext("0123456789").verifyComplete();
	}

	@Test
	void listsWhatIsBelowAFolder() {
		this.storage.put("a/audio.mp3", this.file).block();
		this.storage.put("a/tracks/1.webm", this.file).block();
		this.storage.put("ab/audio.mp3", this.file).block();

		assertThat(this.storage.list("a").collectList().block()).containsExactlyInAnyOrder("a/audio.mp3",
				"a/tracks/1.webm");
		StepVerifier.create(this.storage.list("c")).verifyComplete();
	}

	@Test
	void removesAFileAndNoOther() {
		this.storage.put("a/audio.mp3", this.file).block();
		this.storage.put("a/tracks/1.webm", this.file).block();

		StepVerifier.create(this.storage.remove("a/tracks/1.webm")).verifyComplete();
		StepVerifier.create(this.storage.remove("a/tracks/1.webm")).verifyComplete();

		assertThat(this.storage.list("a").collectList().block()).containsExactly("a/audio.mp3");
		StepVerifier.create(this.storage.has("a/tracks/1.webm")).expectNext(false).verifyComplete();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "/etc/passwd", "a/../../outside", ".incoming/x", "" })
	void refusesKeysThatLeadOut(String key) {
		StepVerifier.create(this.storage.put(key, this.file)).verifyError(IllegalArgumentException.class);
		StepVerifier.create(this.storage.has(key)).verifyError(IllegalArgumentException.class);
		StepVerifier.create(this.storage.fetch(key, this.dir)).verifyError(IllegalArgumentException.class);
		StepVerifier.create(this.storage.remove(key)).verifyError(IllegalArgumentException.class);
	}

	private Path fetched(String key) {
		Path copies = this.dir.resolve("copies-" + System.nanoTime());
		return Mono.fromCallable(() -> Files.createDirectory(copies))
			.flatMap((made) -> this.storage.fetch(key, made))
			.blockOptional()
			.orElseThrow();
	}

	private Mono<String> text(String key, long position, long length) {
		return DataBufferUtils.join(this.storage.read(key, position, length)).map((buffer) -> {
			String text = buffer.toString(StandardCharsets.US_ASCII);
			DataBufferUtils.release(buffer);
			return text;
		});
	}

}
