package dev.atrium.recordings.s3;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class S3AccountTests {

	@ParameterizedTest
	@CsvSource({ "recordings,recordings,a/b.mp4,a/b.mp4", "recordings/team/room,recordings,b.mp4,team/room/b.mp4",
			"recordings/team/,recordings,b.mp4,team/b.mp4", "recordings/team,recordings,team/b.mp4,team/b.mp4" })
	void findsAFileInTheFolderOfItsBucket(String bucket, String name, String file, String key) {
		S3Account account = account(bucket);

		assertThat(account.bucketName()).isEqualTo(name);
		assertThat(account.keyOf(file)).isEqualTo(key);
	}

	@Test
	void showsItsKeysToNobody() {
		assertThat(account("recordings").toString()).contains("recordings").doesNotContain("an-id", "a-secret");
	}

	private static S3Account account(String bucket) {
		return new S3Account(bucket, "eu-central-1", null, "an-id", "a-secret");
	}

}
