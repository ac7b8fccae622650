package dev.atrium.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SourcesTests {

	@TempDir
	private Path root;

	@Test
	void findsTheProjectFromAModule() throws IOException {
		Path module = Files.createDirectories(this.root.resolve("infra/local-stack"));

		assertThat(Sources.around(module).root()).isEqualTo(this.root);
	}

	@Test
	void takesThePackagedJarOnly() throws IOException {
		Path target = Files.createDirectories(this.root.resolve("rooms-service/target"));
		Path jar = Files.createFile(target.resolve("rooms-service-0.1.0-SNAPSHOT.jar"));
		Files.createFile(target.resolve("rooms-service-0.1.0-SNAPSHOT.jar.original"));
		Files.createFile(target.resolve("rooms-service-0.1.0-SNAPSHOT-tests.jar"));

		assertThat(new Sources(this.root).jarOf(Component.ROOMS)).isEqualTo(jar);
	}

	@Test
	void saysHowToGetAMissingJar() {
		assertThatExceptionOfType(StartFailed.class).isThrownBy(() -> new Sources(this.root).jarOf(Component.GATEWAY))
			.withMessageContaining("0 packaged jars of platform-gateway-service")
			.withMessageContaining("run mvn -DskipTests package first");
	}

}
