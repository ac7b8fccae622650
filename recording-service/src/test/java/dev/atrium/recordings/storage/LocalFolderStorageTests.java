package dev.atrium.recordings.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class LocalFolderStorageTests extends RecordingStorageContract {

	@Override
	RecordingStorage open() throws IOException {
		return open(Instant.now());
	}

	@Test
	void keepsFilesUnderTheirKeys() {
		this.storage.put("a/audio.mp3", this.file).block();

		assertThat(this.dir.resolve("storage/a/audio.mp3")).hasContent("0123456789");
	}

	@Test
	void leavesNoFileOfAnUnreadableOne() throws IOException {
		StepVerifier.create(this.storage.put("a/audio.mp3", this.dir.resolve("missing")))
			.verifyError(IOException.class);

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

	private RecordingStorage open(Instant now) throws IOException {
		return new LocalFolderStorage(this.dir.resolve("storage"), Clock.fixed(now, ZoneOffset.UTC));
	}

	private List<Path> visible() throws IOException {
		try (Stream<Path> files = Files.walk(this.dir.resolve("storage"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
