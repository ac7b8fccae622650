package dev.atrium.recordings.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * A provider's media server that can be told to misbehave. It answers as told, once per
 * answer, and properly when nothing is left to tell.
 */
public final class MediaHost implements AutoCloseable {

	private final ServerSocket socket;

	private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final AtomicLong sent = new AtomicLong();

	private final AtomicInteger open = new AtomicInteger();

	private volatile byte[] media = {};

	private volatile String etag = "\"v1\"";

	private volatile @Nullable Answer always;

	public MediaHost() {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** What to serve. */
	public MediaHost serve(byte[] bytes, String tag) {
		this.media = bytes;
		this.etag = tag;
		return this;
	}

	/** How to answer the next request that nothing is told for yet. */
	public MediaHost then(Answer answer) {
		this.answers.add(answer);
		return this;
	}

	/** How to answer every request that nothing else is told for. */
	public MediaHost always(@Nullable Answer answer) {
		this.always = answer;
		return this;
	}

	/** Forgets requests and what it was told. */
	public MediaHost reset() {
		this.answers.clear();
		this.requests.clear();
		this.sent.set(0);
		this.always = null;
		return this;
	}

	public String origin() {
		return "http://127.0.0.1:" + this.socket.getLocalPort();
	}

	public String url() {
		return origin() + "/media.mp4?Signature=a%2Fb";
	}

	public List<Request> requests() {
		return this.requests;
	}

	/** Bytes of bodies sent so far. */
	public long sent() {
		return this.sent.get();
	}

	/** Connections that are open. */
	public int open() {
		return this.open.get();
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
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				Thread.ofVirtual().start(() -> converse(connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void converse(Socket connection) {
		this.open.incrementAndGet();
		try (connection) {
			Request request = read(connection);
			this.requests.add(request);
			Answer told = this.answers.poll();
			Answer fallback = this.always;
			Answer answer = (told != null) ? told : (fallback != null) ? fallback : MediaHost::properly;
			answer.to(request, new Exchange(this, connection));
		}
		catch (IOException ex) {
			// the client went away, as some tests want it to
		}
		finally {
			this.open.decrementAndGet();
		}
	}

	private static Request read(Socket connection) throws IOException {
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
		String target = String.valueOf(reader.readLine()).replaceAll("\\S+ (\\S+) .*", "$1");
		Map<String, String> headers = new TreeMap<>();
		for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		return new Request(target, headers);
	}

	/** As RFC 9110 has it. */
	public static void properly(Request request, Exchange exchange) throws IOException {
		int from = request.rangeStart();
		int end = Math.min(request.rangeEnd(), exchange.size());
		String version = request.header("if-match");
		if (version != null && !version.equals(exchange.etag())) {
			exchange.text(412, "application/xml", "<Error><Code>PreconditionFailed</Code></Error>");
		}
		else if (request.header("range") != null
				&& (version != null || exchange.etag().equals(request.header("if-range")))) {
			exchange.head(206, "Content-Range: bytes %d-%d/%d".formatted(from, end - 1, exchange.size()), end - from);
			exchange.body(from, end - from);
		}
		else {
			whole(request, exchange);
		}
	}

	/** The whole file, whatever was asked for. */
	public static void whole(Request request, Exchange exchange) throws IOException {
		exchange.head(200, "X-Whole: yes", exchange.size());
		exchange.body(0, exchange.size());
	}

	/** The whole file is promised, yet only half of it comes. */
	public static void half(Request request, Exchange exchange) throws IOException {
		exchange.limit(exchange.size() / 2);
		whole(request, exchange);
	}

	/** Properly, but the connection breaks after so many bytes of the body. */
	public static Answer breakingAfter(int bytes) {
		return (request, exchange) -> {
			exchange.limit(bytes);
			properly(request, exchange);
		};
	}

	/** Properly, but the connection is reset after so many bytes of the body. */
	public static Answer resettingAfter(int bytes) {
		return (request, exchange) -> {
			exchange.limit(bytes);
			properly(request, exchange);
			exchange.reset();
		};
	}

	/** Properly, but nothing more comes after so many bytes of the body. */
	public static Answer stallingAfter(int bytes) {
		return (request, exchange) -> {
			exchange.limit(bytes);
			properly(request, exchange);
			exchange.awaitClose();
		};
	}

	/** Properly, but no connection carries more than so much. */
	public static Answer throttled(int bytesPerSecond) {
		return (request, exchange) -> {
			exchange.throttle(bytesPerSecond);
			properly(request, exchange);
		};
	}

	/** Properly, but all connections together carry no more than so much. */
	public static Answer throttledInAll(int bytesPerSecond) {
		Semaphore line = new Semaphore(1);
		return (request, exchange) -> {
			exchange.throttle(bytesPerSecond);
			exchange.share(line);
			properly(request, exchange);
		};
	}

	/** The file without its length, in chunks, of which so many bytes come. */
	public static Answer chunked(int bytes) {
		return (request, exchange) -> {
			exchange.write("HTTP/1.1 200 Told\r\nContent-Type: video/mp4\r\nTransfer-Encoding: chunked\r\n\r\n");
			exchange.chunk(0, bytes);
			exchange.write("0\r\n\r\n");
		};
	}

	/** The file again and again, without an end. */
	public static void endless(Request request, Exchange exchange) throws IOException {
		exchange.write("HTTP/1.1 200 Told\r\nContent-Type: video/mp4\r\nTransfer-Encoding: chunked\r\n\r\n");
		while (true) {
			exchange.chunk(0, exchange.size());
		}
	}

	/** An answer of that status with a body of that type. */
	public static Answer status(int status, String type, String body) {
		return (request, exchange) -> exchange.text(status, type, body);
	}

	/** No file now, but after so many seconds. */
	public static Answer busy(int seconds) {
		return (request, exchange) -> exchange
			.write("HTTP/1.1 503 Told\r\nRetry-After: %d\r\nContent-Length: 0\r\n\r\n".formatted(seconds));
	}

	/** Answers a request. */
	@FunctionalInterface
	public interface Answer {

		void to(Request request, Exchange exchange) throws IOException;

	}

	/** A received request; names of headers in lower case. */
	public record Request(String target, Map<String, String> headers) {

		public @Nullable String header(String name) {
			return headers.get(name);
		}

		int rangeStart() {
			String range = headers.getOrDefault("range", "bytes=0-");
			return Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
		}

		/** Exclusive; a large number where the rest is asked for. */
		int rangeEnd() {
			String last = headers.getOrDefault("range", "bytes=0-").replaceAll("bytes=\\d+-", "");
			return last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last) + 1;
		}

	}

	/** The answering side of a connection. */
	public static final class Exchange {

		private final MediaHost host;

		private final Socket connection;

		private final OutputStream out;

		private int limit = Integer.MAX_VALUE;

		private int bytesPerSecond;

		private Semaphore line = new Semaphore(Integer.MAX_VALUE);

		Exchange(MediaHost host, Socket connection) throws IOException {
			this.host = host;
			this.connection = connection;
			this.out = connection.getOutputStream();
		}

		int size() {
			return this.host.media.length;
		}

		String etag() {
			return this.host.etag;
		}

		void limit(int bytes) {
			this.limit = bytes;
		}

		void head(int status, String extra, int length) throws IOException {
			write("HTTP/1.1 %d Told\r\nContent-Type: video/mp4\r\nETag: %s\r\n%s\r\nContent-Length: %d\r\n\r\n"
				.formatted(status, this.host.etag, extra, length));
		}

		void throttle(int newBytesPerSecond) {
			this.bytesPerSecond = newBytesPerSecond;
		}

		void share(Semaphore newLine) {
			this.line = newLine;
		}

		void body(int from, int length) throws IOException {
			int count = Math.min(length, this.limit);
			if (this.bytesPerSecond > 0) {
				slowly(from, count);
				return;
			}
			this.out.write(this.host.media, from, count);
			this.out.flush();
			this.host.sent.addAndGet(count);
		}

		private void slowly(int from, int length) throws IOException {
			int slice = this.bytesPerSecond / 100;
			for (int at = from; at < from + length; at += slice) {
				this.line.acquireUninterruptibly();
				LockSupport.parkNanos(10_000_000);
				this.line.release();
				int count = Math.min(slice, from + length - at);
				this.out.write(this.host.media, at, count);
				this.out.flush();
				this.host.sent.addAndGet(count);
			}
		}

		void chunk(int from, int length) throws IOException {
			write(Integer.toHexString(length) + "\r\n");
			body(from, length);
			write("\r\n");
		}

		void text(int status, String type, String body) throws IOException {
			write("HTTP/1.1 %d Told\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s".formatted(status, type,
					body.length(), body));
		}

		void write(String text) throws IOException {
			this.out.write(text.getBytes(StandardCharsets.ISO_8859_1));
			this.out.flush();
		}

		// What is on its way is lost too, so the other side gets any part of it.
		void reset() throws IOException {
			this.connection.setSoLinger(true, 0);
		}

		void awaitClose() throws IOException {
			this.connection.getInputStream().read();
		}

	}

}
