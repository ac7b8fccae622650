package dev.atrium.recordings.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

import org.springframework.util.FileSystemUtils;

/**
 * A real S3 server (S3Proxy) in a process of its own, which checks who asks.
 */
public final class S3Server implements AutoCloseable {

	public static final String ACCESS_KEY_ID = "the-service";

	public static final String SECRET_ACCESS_KEY = "an-example-secret";

	private static final Pattern LISTENING = Pattern.compile("ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)\\}");

	private final Path dir;

	private final Process process;

	private final URI endpoint;

	private final S3AsyncClient client;

	private S3Server(Path dir, Process process) {
		this.dir = dir;
		this.process = process;
		this.endpoint = URI.create("http://127.0.0.1:" + port(process));
		this.client = S3Clients.writer(account(""), Duration.ofSeconds(30));
	}

	/** Starts one on a free port. */
	public static S3Server start() throws IOException {
		Path dir = Files.createTempDirectory("s3-server");
		// Like other servers than Amazon's, it does not know each new header of its
		// client
		// (here x-amz-mp-object-size); unlike them it refuses what it does not know.
		Path settings = Files.write(dir.resolve("s3proxy.conf"),
				List.of("s3proxy.endpoint=http://127.0.0.1:0", "s3proxy.authorization=aws-v4",
						"s3proxy.identity=" + ACCESS_KEY_ID, "s3proxy.credential=" + SECRET_ACCESS_KEY,
						"s3proxy.ignore-unknown-headers=true", "jclouds.provider=filesystem-nio2",
						"jclouds.filesystem.basedir=" + Files.createDirectory(dir.resolve("data"))));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-Xmx96m", "-XX:TieredStopAtLevel=1", "-jar",
				Path.of("target/test-servers/s3proxy.jar").toAbsolutePath().toString(), "--properties",
				settings.toString())
			.redirectErrorStream(true)
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		return new S3Server(dir, process);
	}

	public URI endpoint() {
		return this.endpoint;
	}

	/** How to use a bucket of it. */
	public S3Account account(String bucket) {
		return new S3Account(bucket, "us-east-1", this.endpoint, ACCESS_KEY_ID, SECRET_ACCESS_KEY);
	}

	public void createBucket(String bucket) {
		this.client.createBucket((request) -> request.bucket(bucket)).join();
	}

	public void put(String bucket, String key, byte[] bytes) {
		this.client.putObject((request) -> request.bucket(bucket).key(key), AsyncRequestBody.fromBytes(bytes)).join();
	}

	/** What is visible in a bucket. */
	public List<String> keys(String bucket) {
		return this.client.listObjectsV2((request) -> request.bucket(bucket))
			.join()
			.contents()
			.stream()
			.map(S3Object::key)
			.toList();
	}

	/** Removes all that is in a bucket. */
	public void empty(String bucket) {
		keys(bucket).forEach((key) -> this.client.deleteObject((request) -> request.bucket(bucket).key(key)).join());
	}

	@Override
	public void close() throws IOException {
		this.client.close();
		this.process.destroyForcibly().onExit().join();
		FileSystemUtils.deleteRecursively(this.dir);
	}

	// Whatever it says later is read too, or it would wait for a reader.
	private static int port(Process process) {
		CompletableFuture<Integer> port = new CompletableFuture<>();
		Thread.ofVirtual().start(() -> {
			try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
				for (String line = words.readLine(); line != null; line = words.readLine()) {
					Matcher listening = LISTENING.matcher(line);
					if (listening.find()) {
						port.complete(Integer.valueOf(listening.group(1)));
					}
				}
			}
			catch (IOException ex) {
				port.completeExceptionally(ex);
			}
			port.completeExceptionally(new IllegalStateException("The S3 server has ended"));
		});
		return port.orTimeout(60, TimeUnit.SECONDS).join();
	}

}
