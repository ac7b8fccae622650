package dev.atrium.recordings.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

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

class LocalFolderStorageTests {

	// printf 0123456789 | sha256sum
	private static final String DIGITS_SHA256 = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

	@TempDir
	Path dir;

	private RecordingStorage storage;

	private Path file;

	@BeforeEach
	void begin() throws IOException {
		this.storage = open(Instant.now());
		this.file = Files.writeString(this.dir.resolve("file"), "0123456789");
	}

	@Test
	void keepsAFileAndSaysWhatItKeeps() {
		StepVerifier.create(this.storage.put("a/audio.mp3", this.file))
			.expectNext(new StoredObject("a/audio.mp3", 10, DIGITS_SHA256))
			.verifyComplete();

		assertThat(this.dir.resolve("storage/a/audio.mp3")).hasContent("0123456789");
		assertThat(this.file).exists();
	}

	@Test
	void replacesAFileWhole() throws IOException {
		this.storage.put("a/audio.mp3", this.file).block();
		Path other = Files.writeString(this.dir.resolve("other"), "other");

		this.storage.put("a/audio.mp3", other).block();

		StepVerifier.create(this.storage.fetch("a/audio.mp3", this.dir))
			.assertNext((stored) -> assertThat(stored).hasContent("other"))
			.verifyComplete();
		assertThat(this.file).hasContent("0123456789");
	}

	@Test
	void showsNothingOfAFileThatCannotBeReadToItsEnd() throws IOException {
		StepVerifier.create(this.storage.put("a/audio.mp3", this.dir.resolve("missing")))
			.verifyError(IOException.class);

		StepVerifier.create(this.storage.fetch("a/audio.mp3", this.dir)).verifyComplete();
		assertThat(visible()).isEmpty();
	}

	@Test
	void removesWhatAKilledProcessLeftBehindADayAgo() throws IOException {
		Path leftover = Files.writeString(this.dir.resolve("storage/.incoming/left"), "half");

		open(Instant.now().plus(Duration.ofHours(23)));
		assertThat(leftover).exists();
		open(Instant.now().plus(Duration.ofHours(25)));
		assertThat(leftover).doesNotExist();
	}

	@Test
	void leavesNothingBehind() {
		this.storage.put("a/audio.mp3", this.file).block();

		assertThat(this.dir.resolve("storage/.incoming")).isEmptyDirectory();
	}

	@Test
	void readsAPart() {
		this.storage.put("a/audio.mp3", this.file).block();

		StepVerifier.create(text("a/audio.mp3", 3, 4)).expectNext("3456").verifyComplete();
		StepVerifier.create(text("a/audio.mp3", 9, 1)).expectNext("9").verifyComplete();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "/etc/passwd", "a/../../outside", ".incoming/x", "" })
	void refusesKeysThatLeadOut(String key) {
		StepVerifier.create(this.storage.put(key, this.file)).verifyError(IllegalArgumentException.class);
		StepVerifier.create(this.storage.fetch(key, this.dir)).verifyError(IllegalArgumentException.class);
	}

	private RecordingStorage open(Instant now) throws IOException {
		return new LocalFolderStorage(new StorageProperties(this.dir.resolve("storage")),
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private Mono<String> text(String key, long position, long length) {
		return DataBufferUtils.join(this.storage.read(key, position, length)).map((buffer) -> {
			String text = buffer.toString(StandardCharsets.US_ASCII);
			DataBufferUtils.release(buffer);
			return text;
		});
	}

	private List<Path> visible() throws IOException {
		try (Stream<Path> files = Files.walk(this.dir.resolve("storage"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
