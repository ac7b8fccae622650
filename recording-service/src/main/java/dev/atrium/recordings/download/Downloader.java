package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.outbound.OutboundException;
import dev.atrium.outbound.OutboundHttp;
import dev.atrium.outbound.UrlGuard;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording.Progress;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Fetches a file into a folder, streaming with back-pressure and in constant memory. What
 * has come is kept when the connection breaks or the process dies, and only the rest is
 * asked for.
 */
@Component
public class Downloader {

	private static final Logger log = LoggerFactory.getLogger(Downloader.class);

	// Netty's buffers that may wait for the disk, 8 KiB each.
	private static final int BUFFERS_AHEAD = 64;

	private static final Set<FailureReason> RESUMED = EnumSet.of(FailureReason.LINK_REFUSED, FailureReason.UNREACHABLE,
			FailureReason.STALLED, FailureReason.TRUNCATED);

	private final WebClient web;

	private final UrlGuard guard;

	private final DownloadProperties properties;

	private final DownloadMetrics metrics;

	Downloader(OutboundHttp outbound, UrlGuard guard, DownloadProperties properties, DownloadMetrics metrics) {
		this.web = outbound.webClient(properties.limits()).build();
		this.guard = guard;
		this.properties = properties;
		this.metrics = metrics;
	}

	/**
	 * A file behind a link, which the guard has to pass.
	 * @param link gives a fresh link each time it is subscribed to
	 */
	public MediaSource linked(Mono<String> link) {
		return (wish, use) -> link.map(this.guard::check)
			.flatMap((url) -> this.web.get().uri(url).headers((headers) -> headers.addAll(wish)).exchangeToMono(use))
			.onErrorMap(OutboundException.class, OutboundFailures::translate);
	}

	/**
	 * Fetches a file.
	 * @param dir its folder, which nothing else uses; what an earlier try has left there
	 * is taken up
	 * @param source gives its bytes
	 * @param progress is told how much has come, as long as it is fetched
	 * @return the file, whole and checked; fails with {@link StepFailure}
	 */
	public Mono<Download> download(Path dir, MediaSource source, ProgressListener progress) {
		return Mono.usingWhen(Mono.fromCallable(() -> PartFile.open(dir)).subscribeOn(Schedulers.boundedElastic()),
				(part) -> fetch(part, source, progress).then(Mono.fromCallable(() -> check(part))),
				(part) -> Mono.fromRunnable(part::close));
	}

	private Mono<Void> fetch(PartFile part, MediaSource source, ProgressListener progress) {
		if (part.state().complete()) {
			return Mono.empty();
		}
		Mono<Void> received = receiveAll(part, source, 0).doOnSuccess((done) -> part.complete());
		return Mono.firstWithSignal(received, reportProgress(part, progress));
	}

	// Until cancelled. That progress cannot be told does not touch the download.
	private Mono<Void> reportProgress(PartFile part, ProgressListener listener) {
		return Flux.interval(this.properties.progressPeriod())
			.onBackpressureDrop()
			.concatMap((tick) -> listener.progressed(new Progress(part.size(), part.state().total()))
				.onErrorResume((ex) -> Mono.fromRunnable(() -> log.debug("Progress was not told", ex))))
			.then(Mono.never());
	}

	private Mono<Void> receiveAll(PartFile part, MediaSource source, int fruitless) {
		long before = part.size();
		return source.ask(theRest(part), (response) -> receive(response, part))
			.onErrorResume(StepFailure.Transient.class, (failure) -> {
				int tries = (part.size() > before) ? 0 : fruitless + 1;
				if (!RESUMED.contains(failure.reason()) || tries > this.properties.fruitlessResumes()) {
					return Mono.error(failure);
				}
				log.info("Download in {} broke at byte {} ({}), resuming", part.dir().getFileName(), part.size(),
						failure.detail());
				this.metrics.resumed();
				return Mono.delay(this.properties.resumePause())
					.then(Mono.defer(() -> receiveAll(part, source, tries)));
			});
	}

	private static HttpHeaders theRest(PartFile part) {
		HttpHeaders headers = new HttpHeaders();
		// A compressed form would have other bytes and another tag.
		headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
		String etag = part.state().etag();
		if (part.size() > 0 && etag != null) {
			headers.set(HttpHeaders.RANGE, "bytes=" + part.size() + "-");
			headers.set(HttpHeaders.IF_RANGE, etag);
		}
		return headers;
	}

	private Mono<Void> receive(ClientResponse response, PartFile part) {
		return switch (Answer.of(response, part)) {
			case Answer.Rest rest -> append(response, part);
			case Answer.Whole(PartState state) -> onDisk(() -> part.restart(state)).then(append(response, part));
			case Answer.NothingLeft nothing -> discard(response);
			case Answer.Mismatch mismatch -> discard(response).then(onDisk(() -> part.restart(PartState.UNKNOWN)))
				.then(Mono.error(() -> new StepFailure.Transient(FailureReason.TRUNCATED,
						"The provider's server resumes at another place than asked")));
			case Answer.NoFile(StepFailure failure) -> discard(response).then(Mono.error(failure));
		};
	}

	private Mono<Void> append(ClientResponse response, PartFile part) {
		return Mono.<Void>fromRunnable(() -> checkRoom(part))
			.thenMany(response.bodyToFlux(DataBuffer.class))
			.publishOn(Schedulers.boundedElastic(), BUFFERS_AHEAD)
			.doOnNext((buffer) -> {
				this.metrics.received(buffer.readableByteCount());
				part.append(buffer);
			})
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.then(Mono.fromRunnable(() -> checkLength(part)));
	}

	private void checkRoom(PartFile part) {
		Long total = part.state().total();
		if (total != null && total > this.properties.limits().maxSize().toBytes()) {
			throw new StepFailure.Permanent(FailureReason.TOO_LARGE,
					"The recording has %d bytes, more than allowed".formatted(total));
		}
		long wanted = this.properties.freeSpace().toBytes() + ((total != null) ? total - part.size() : 0);
		if (usableSpace(part) < wanted) {
			throw new StepFailure.Transient(FailureReason.DISK_FULL, "Our disk has no room for the recording");
		}
	}

	private static long usableSpace(PartFile part) {
		try {
			return Files.getFileStore(part.dir()).getUsableSpace();
		}
		catch (IOException ex) {
			throw new StepFailure.Transient(FailureReason.INTERNAL, "Our disk cannot be read", ex);
		}
	}

	private static void checkLength(PartFile part) {
		Long total = part.state().total();
		if (total != null && part.size() != total) {
			throw new StepFailure.Transient(FailureReason.TRUNCATED,
					"Only %d of %d bytes have come".formatted(part.size(), total));
		}
	}

	private static Download check(PartFile part) throws IOException {
		byte[] head = part.head(MediaSignature.LENGTH);
		if (head.length == 0) {
			part.restart(PartState.UNKNOWN);
			throw new StepFailure.Transient(FailureReason.EMPTY, "The recording's file has no bytes");
		}
		MediaSignature type = MediaSignature.of(head).orElse(null);
		if (type == null) {
			part.restart(PartState.UNKNOWN);
			throw new StepFailure.Transient(FailureReason.NOT_MEDIA, "The file is no recording in a form that we know");
		}
		return new Download(part.file(), part.size(), part.sha256Hex(), type);
	}

	private static Mono<Void> onDisk(Runnable work) {
		return Mono.<Void>fromRunnable(work).subscribeOn(Schedulers.boundedElastic());
	}

	// Closing the connection is cheaper than reading an error page of unknown length.
	private static Mono<Void> discard(ClientResponse response) {
		return response.body(BodyExtractors.toDataBuffers()).doOnNext(DataBufferUtils::release).take(1).then();
	}

}
