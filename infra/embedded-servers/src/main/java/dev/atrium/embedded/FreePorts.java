package dev.atrium.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds TCP ports that nobody listens on.
 */
public final class FreePorts {

	// Below the range that systems give to outgoing connections: there, a client that
	// keeps dialling a stopped server can be given the server's own port and hold it.
	private static final int FIRST = 15_000;

	private static final int LAST = 30_000;

	private static final int ATTEMPTS = 200;

	private FreePorts() {
	}

	/** A port of the loopback interface that was free a moment ago. */
	public static int next() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No free port between %d and %d".formatted(FIRST, LAST));
	}

	/** Whether a server could listen on this port of the loopback interface now. */
	public static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }))) {
			return socket.isBound();
		}
		catch (IOException _) {
			return false;
		}
	}

}
