package dev.atrium.recordings.download;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

import dev.atrium.outbound.OutboundHttp;
import dev.atrium.outbound.OutboundLimits;
import dev.atrium.outbound.UrlGuard;
import dev.atrium.recordings.download.DownloadProperties.Parallel;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A downloader with little patience, outside the service, and a host that it may fetch
 * from.
 */
final class DownloadRig implements AutoCloseable {

	// For all tests of the process: to start them takes longer than most tests.
	private static final MediaHost HOST = new MediaHost();

	private static final ConfigurableApplicationContext OUTBOUND = OutboundForTests.allowing(HOST.origin());

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final AtomicInteger linksAsked = new AtomicInteger();

	private final DownloadThreads threads = new DownloadThreads();

	private final Path dir;

	DownloadRig(Path dir) {
		this.dir = dir;
		HOST.reset();
	}

	MediaHost host() {
		return HOST;
	}

	int linksAsked() {
		return this.linksAsked.get();
	}

	double count(String meter) {
		return this.meters.counter(meter).count();
	}

	DownloadThreads threads() {
		return this.threads;
	}

	/** Fetches what the host serves. */
	Mono<Download> download(DownloadProperties properties) {
		return download(properties, Mono.fromSupplier(() -> {
			this.linksAsked.incrementAndGet();
			return HOST.url();
		}));
	}

	Mono<Download> download(DownloadProperties properties, Mono<String> link) {
		DownloadMetrics metrics = new DownloadMetrics(this.meters);
		Downloader downloader = new Downloader(OUTBOUND.getBean(OutboundHttp.class), OUTBOUND.getBean(UrlGuard.class),
				new ConnectionLimits(properties, metrics),
				new Equipment(properties, this.threads, new DiskRoom(properties, metrics), metrics));
		return downloader.download(properties.workDir(), downloader.linked(link), (soFar) -> Mono.empty());
	}

	/** Limits for files of a few megabytes. */
	DownloadProperties limits(long maxBytes, long freeBytes) {
		return properties(maxBytes, freeBytes, new Parallel(1, DataSize.ofMegabytes(32), Duration.ofMillis(500)));
	}

	/** The same, with helpers for what is larger than 200 KB. */
	DownloadProperties parallel(int connections) {
		return properties(Long.MAX_VALUE, 0,
				new Parallel(connections, DataSize.ofKilobytes(200), Duration.ofMillis(200)));
	}

	private DownloadProperties properties(long maxBytes, long freeBytes, Parallel parallel) {
		OutboundLimits limits = new OutboundLimits(Duration.ofSeconds(2), Duration.ofMillis(700),
				Duration.ofSeconds(30), DataSize.ofBytes(maxBytes), 2);
		return new DownloadProperties(this.dir, limits, DataSize.ofBytes(freeBytes), 2, Duration.ofMillis(10),
				Duration.ofMillis(50), DataSize.ofKilobytes(1), 16, 8, parallel);
	}

	@Override
	public void close() {
		this.threads.destroy();
	}

	static void assertIs(Download download, byte[] expected) {
		assertThat(download.file()).hasBinaryContent(expected);
		assertThat(download.sizeBytes()).isEqualTo(expected.length);
		assertThat(download.sha256()).isEqualTo(sha256(expected));
		assertThat(download.type()).isEqualTo(MediaSignature.MP4);
	}

	static void assertFailed(Throwable ex, FailureReason reason) {
		assertThat(ex).isInstanceOfSatisfying(StepFailure.class,
				(failure) -> assertThat(failure.reason()).as(failure.detail()).isEqualTo(reason));
	}

	/** Noise that begins as an MP4 file does. */
	static byte[] media(int size, long seed) {
		byte[] media = new byte[size];
		new Random(seed).nextBytes(media);
		System.arraycopy("....ftypisom".getBytes(StandardCharsets.US_ASCII), 0, media, 0, 12);
		return media;
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
