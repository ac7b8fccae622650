package dev.atrium.benchmarks.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.atrium.benchmarks.ingest.HttpLoad.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A kept HTTP/1.1 connection with one callback on its way at most. Understands answers
 * that state their length, as those of all who are measured do.
 */
final class HttpLoadConnection {

	private static final Pattern LENGTH = Pattern.compile("content-length: *(\\d+)", Pattern.CASE_INSENSITIVE);

	private static final String END_OF_HEAD = "\r\n\r\n";

	private static final int STATUS_AT = "HTTP/1.1 ".length();

	private final URI target;

	private final SocketChannel channel;

	private final ByteBuffer received = ByteBuffer.allocate(16 * 1024);

	private @Nullable Callback callback;

	private long since;

	private HttpLoadConnection(URI target, SocketChannel channel) {
		this.target = target;
		this.channel = channel;
	}

	static HttpLoadConnection open(URI target, Selector selector) throws IOException {
		SocketChannel channel = SocketChannel.open(new InetSocketAddress(target.getHost(), target.getPort()));
		channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		channel.configureBlocking(false);
		HttpLoadConnection connection = new HttpLoadConnection(target, channel);
		channel.register(selector, SelectionKey.OP_READ, connection);
		return connection;
	}

	/**
	 * Sends a callback.
	 * @param since when its time begins, as {@link System#nanoTime} tells it
	 */
	void send(Callback callback, long since) throws IOException {
		this.callback = callback;
		this.since = since;
		byte[] body = callback.bytes();
		byte[] head = head(callback, body.length).getBytes(StandardCharsets.US_ASCII);
		ByteBuffer request = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
		this.channel.write(request);
		if (request.hasRemaining()) {
			throw new IllegalStateException("The last callback is still on its way to " + this.target);
		}
	}

	private String head(Callback callback, int length) {
		return "POST " + this.target.getPath() + " HTTP/1.1\r\nHost: " + this.target.getAuthority()
				+ "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\nX-Webhook-Timestamp: "
				+ callback.timestamp() + "\r\nX-Webhook-Signature: " + callback.signature() + END_OF_HEAD;
	}

	/** Reads what has come: the answer, once it is whole. */
	Optional<Answer> receive() throws IOException {
		if (this.channel.read(this.received) < 0) {
			throw new EOFException("Connection closed by " + this.target);
		}
		String answer = new String(this.received.array(), 0, this.received.position(), StandardCharsets.ISO_8859_1);
		int head = answer.indexOf(END_OF_HEAD);
		if (head < 0 || answer.length() < head + END_OF_HEAD.length() + length(answer)) {
			return Optional.empty();
		}
		this.received.clear();
		return Optional.of(new Answer(Objects.requireNonNull(this.callback).id(),
				Integer.parseInt(answer, STATUS_AT, STATUS_AT + 3, 10), (System.nanoTime() - this.since) / 1e6));
	}

	private static int length(String answer) {
		Matcher length = LENGTH.matcher(answer);
		if (!length.find()) {
			throw new IllegalStateException("An answer without length: " + answer);
		}
		return Integer.parseInt(length.group(1));
	}

}
