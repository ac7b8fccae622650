package dev.atrium.recordings.storage;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

import dev.atrium.recordings.s3.S3Account;
import dev.atrium.recordings.s3.S3Server;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3RecordingStorageIT extends RecordingStorageContract {

	private static final String BUCKET = "ours";

	private final S3Server server = S3Server.start();

	private final S3RecordingStorage s3 = new S3RecordingStorage(this.server.account(BUCKET + "/recordings"));

	S3RecordingStorageIT() throws IOException {
		this.server.createBucket(BUCKET);
	}

	@AfterAll
	void stop() throws IOException {
		this.s3.close();
		this.server.close();
	}

	@Override
	RecordingStorage open() {
		this.server.empty(BUCKET);
		return this.s3;
	}

	@Test
	void keepsFilesInItsFolderOfTheBucket() {
		this.storage.put("a/audio.mp3", this.file).block();

		assertThat(this.server.keys(BUCKET)).containsExactly("recordings/a/audio.mp3");
	}

	@Test
	void tellsABucketThatRefusesUsFromAMissingFile() {
		S3Account stranger = new S3Account(BUCKET, "us-east-1", this.server.endpoint(), S3Server.ACCESS_KEY_ID,
				"another-secret");

		try (S3RecordingStorage refused = new S3RecordingStorage(stranger)) {
			StepVerifier.create(refused.has("a/audio.mp3")).verifyError(S3Exception.class);
			StepVerifier.create(refused.put("a/audio.mp3", this.file)).verifyError(S3Exception.class);
		}
	}

}
