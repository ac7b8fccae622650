package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.outbound.OutboundException;
import dev.atrium.outbound.OutboundHttp;
import dev.atrium.outbound.UrlGuard;
import dev.atrium.recordings.download.part.PartFile;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Fetches a file into a folder, streaming with back-pressure and in constant memory. What
 * has come is kept when the connection breaks or the process dies, and only the rest is
 * asked for.
 */
@Component
public class Downloader {

	private final WebClient web;

	private final UrlGuard guard;

	private final ConnectionLimits connections;

	private final Equipment equipment;

	Downloader(OutboundHttp outbound, UrlGuard guard, ConnectionLimits connections, Equipment equipment) {
		this.web = outbound.webClient(equipment.properties().limits()).build();
		this.guard = guard;
		this.connections = connections;
		this.equipment = equipment;
	}

	/**
	 * A file behind a link, which the guard has to pass.
	 * @param link gives a fresh link each time it is subscribed to
	 */
	public MediaSource linked(Mono<String> link) {
		return (wish, use) -> link.map(this.guard::check)
			.flatMap((url) -> this.connections.using(url.getHost(),
					this.web.get().uri(url).headers((headers) -> headers.addAll(wish)).exchangeToMono(use)))
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
		return Mono.usingWhen(onDisk(() -> open(dir)),
				(part) -> this.equipment.metrics()
					.timed(fetch(part, new Transfer(part, source, progress, this.equipment))),
				(part) -> Mono.fromRunnable(() -> close(part)));
	}

	private Mono<Download> fetch(PartFile part, Transfer transfer) {
		return transfer.run().then(onDisk(() -> checked(part, transfer)));
	}

	private static Download checked(PartFile part, Transfer transfer) {
		MediaSignature type = transfer.checkContent();
		return new Download(part.file(), part.size(), part.sha256Hex(), type);
	}

	private PartFile open(Path dir) throws IOException {
		PartFile part = PartFile.open(dir, this.equipment.threads());
		this.equipment.room().enter(part);
		return part;
	}

	private void close(PartFile part) {
		this.equipment.room().leave(part);
		part.close();
	}

	private <T> Mono<T> onDisk(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(this.equipment.threads().scheduler());
	}

}
