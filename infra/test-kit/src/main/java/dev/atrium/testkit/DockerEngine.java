package dev.atrium.testkit;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.testcontainers.DockerClientFactory;

/**
 * Whether a Docker engine can be used. Testcontainers' own search takes seconds and logs
 * errors where there is none, so it is asked only when something looks like an engine.
 */
final class DockerEngine {

	private DockerEngine() {
	}

	static boolean answers() {
		return (System.getenv("DOCKER_HOST") != null || sockets().anyMatch(DockerEngine::accepts))
				&& DockerClientFactory.instance().isDockerAvailable();
	}

	private static Stream<Path> sockets() {
		Path home = Path.of(System.getProperty("user.home"));
		return Stream.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock"),
				home.resolve(".docker/desktop/docker.sock"));
	}

	private static boolean accepts(Path socket) {
		if (!Files.exists(socket)) {
			return false;
		}
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			return channel.isConnected();
		}
		catch (IOException _) {
			return false;
		}
	}

}
