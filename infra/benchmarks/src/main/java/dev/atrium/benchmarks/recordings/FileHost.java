package dev.atrium.benchmarks.recordings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Serves one file as an object store does: with ranges and an entity tag, straight from
 * the page cache, and where asked to with a limit per connection.
 */
final class FileHost implements AutoCloseable {

	private static final Pattern RANGE = Pattern.compile("(?i)range: bytes=(\\d+)-(\\d*)");

	private static final int SLICES_PER_SECOND = 50;

	private static final long LARGEST_SLICE = 8 * 1024 * 1024;

	private final ServerSocketChannel socket;

	private final Path file;

	private final long bytesPerSecond;

	private FileHost(ServerSocketChannel socket, Path file, long bytesPerSecond) {
		this.socket = socket;
		this.file = file;
		this.bytesPerSecond = bytesPerSecond;
	}

	/**
	 * Starts one.
	 * @param bytesPerSecond of one connection; {@link Long#MAX_VALUE} for no limit
	 */
	static FileHost start(Path file, long bytesPerSecond) {
		try {
			ServerSocketChannel socket = ServerSocketChannel.open();
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			FileHost host = new FileHost(socket, file, bytesPerSecond);
			Thread.ofPlatform().daemon().name("file-host").start(host::accept);
			return host;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	URI origin() {
		return URI.create("http://127.0.0.1:" + this.socket.socket().getLocalPort());
	}

	URI url() {
		return origin().resolve("/media.mp4");
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel connection = this.socket.accept();
				Thread.ofPlatform().daemon().start(() -> serve(connection));
			}
		}
		catch (IOException _) {
			// closed
		}
	}

	private void serve(SocketChannel connection) {
		try (connection; FileChannel content = FileChannel.open(this.file)) {
			long size = content.size();
			Matcher asked = RANGE.matcher(readHead(connection));
			boolean part = asked.find();
			long from = part ? Long.parseLong(asked.group(1)) : 0;
			long end = (part && !asked.group(2).isEmpty()) ? Long.parseLong(asked.group(2)) + 1 : size;
			connection.write(ByteBuffer.wrap(head(part, from, end, size).getBytes(ISO_8859_1)));
			send(content, from, end, connection);
		}
		catch (IOException _) {
			// the client has what it wants, as those that split a file do
		}
	}

	private static String readHead(SocketChannel connection) throws IOException {
		StringBuilder head = new StringBuilder();
		BufferedReader reader = new BufferedReader(Channels.newReader(connection, ISO_8859_1));
		for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
			head.append(line).append('\n');
		}
		return head.toString();
	}

	private static String head(boolean part, long from, long end, long size) {
		String range = part ? "Content-Range: bytes %d-%d/%d\r\n".formatted(from, end - 1, size) : "";
		return """
				HTTP/1.1 %s
				Content-Type: video/mp4
				Content-Length: %d
				%sAccept-Ranges: bytes
				ETag: "one"
				Connection: close

				""".replace("\n", "\r\n").formatted(part ? "206 Partial Content" : "200 OK", end - from, range);
	}

	private void send(FileChannel content, long from, long end, SocketChannel connection) throws IOException {
		long start = System.nanoTime();
		long slice = Math.min(this.bytesPerSecond / SLICES_PER_SECOND, LARGEST_SLICE);
		for (long at = from; at < end;) {
			at += content.transferTo(at, Math.min(slice, end - at), connection);
			if (this.bytesPerSecond != Long.MAX_VALUE) {
				long due = start + (long) ((at - from) * 1e9 / this.bytesPerSecond);
				LockSupport.parkNanos(due - System.nanoTime());
			}
		}
	}

}
