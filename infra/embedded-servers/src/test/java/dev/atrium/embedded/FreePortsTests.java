package dev.atrium.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortsTests {

	@Test
	void portWithAListenerIsNotFree() throws IOException {
		int port = FreePorts.next();

		try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			assertThat(taken.isBound()).isTrue();
			assertThat(FreePorts.isFree(port)).isFalse();
		}
		assertThat(FreePorts.isFree(port)).isTrue();
	}

}
