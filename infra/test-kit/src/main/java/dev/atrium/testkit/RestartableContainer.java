package dev.atrium.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

import org.testcontainers.containers.GenericContainer;
import org.awaitility.Awaitility;

/**
 * A running container that can be stopped and started again with its files, reached at
 * the same port of the host: Docker would choose another one at each start.
 *
 * @param container the container
 * @param hostPort where it is reached
 */
record RestartableContainer(GenericContainer<?> container, int hostPort) {

	private static final Duration START_WAIT = Duration.ofSeconds(60);

	static RestartableContainer start(GenericContainer<?> container, int hostPort, int containerPort) {
		container.setPortBindings(List.of(hostPort + ":" + containerPort));
		container.start();
		return new RestartableContainer(container, hostPort);
	}

	String address() {
		return this.container.getHost() + ":" + this.hostPort;
	}

	void stop() {
		this.container.getDockerClient().stopContainerCmd(this.container.getContainerId()).exec();
	}

	void start() {
		this.container.getDockerClient().startContainerCmd(this.container.getContainerId()).exec();
		Awaitility.await().atMost(START_WAIT).until(this::accepts);
	}

	private boolean accepts() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.container.getHost(), this.hostPort), 1000);
			return socket.isConnected();
		}
		catch (IOException _) {
			return false;
		}
	}

}
