package dev.atrium.recordings.download;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.recordings.download.part.PartFile;
import dev.atrium.recordings.download.part.PartState;
import dev.atrium.recordings.download.part.PieceWriter;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Fetches pieces of a file, one after the other over one connection at a time, until
 * there are none left. The first lane of a download resumes what breaks and begins again
 * what has changed; helpers just leave.
 */
final class Lane {

	private static final Logger log = LoggerFactory.getLogger(Lane.class);

	// Buffers that may wait for the disk, 256 KiB each at most.
	private static final int BUFFERS_AHEAD = 16;

	private static final Set<FailureReason> RESUMED = EnumSet.of(FailureReason.LINK_REFUSED, FailureReason.UNREACHABLE,
			FailureReason.STALLED, FailureReason.TRUNCATED);

	private final PartFile part;

	private final MediaSource source;

	private final Equipment equipment;

	private final boolean helps;

	Lane(PartFile part, MediaSource source, Equipment equipment, boolean helps) {
		this.part = part;
		this.source = source;
		this.equipment = equipment;
		this.helps = helps;
	}

	/** Works until there is nothing left to take; fails with {@link StepFailure}. */
	Mono<Void> work() {
		return Mono.fromCallable(this::next)
			.subscribeOn(this.equipment.threads().scheduler())
			.flatMap((writer) -> fill(writer, 0).then(Mono.defer(this::work)));
	}

	private @Nullable PieceWriter next() {
		PieceWriter free = this.part.take();
		return (free != null) ? free : this.part.takeHalf(this.equipment.properties().parallel().leastPiece());
	}

	private Mono<Void> fill(PieceWriter writer, int fruitless) {
		long before = this.part.size();
		return this.source.ask(wish(writer), (response) -> receive(response, writer))
			.doOnTerminate(writer::release)
			.doOnCancel(writer::release)
			.onErrorResume(StepFailure.Transient.class,
					(failure) -> resume(failure, (this.part.size() > before) ? 0 : fruitless + 1));
	}

	private Mono<Void> resume(StepFailure.Transient failure, int fruitless) {
		boolean hopeless = this.helps || !RESUMED.contains(failure.reason()) || failure.retryAfter().isPositive()
				|| fruitless > this.equipment.properties().fruitlessResumes();
		if (hopeless) {
			return Mono.error(failure);
		}
		log.info("Download in {} broke with {} bytes there ({}), resuming", this.part.dir().getFileName(),
				this.part.size(), failure.detail());
		this.equipment.metrics().resumed();
		return Mono.delay(this.equipment.properties().resumePause(), this.equipment.threads().timer())
			.publishOn(this.equipment.threads().scheduler())
			.flatMap((tick) -> Mono.justOrEmpty(next()))
			.flatMap((writer) -> fill(writer, fruitless));
	}

	private HttpHeaders wish(PieceWriter writer) {
		HttpHeaders headers = new HttpHeaders();
		// A compressed form would have other bytes and another tag.
		headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
		PartState state = this.part.state();
		boolean toItsEnd = writer.end() == PieceWriter.OPEN || Long.valueOf(writer.end()).equals(state.total());
		if (state.etag() != null && (writer.position() > 0 || !toItsEnd)) {
			headers.set(HttpHeaders.RANGE,
					"bytes=" + writer.position() + "-" + (toItsEnd ? "" : String.valueOf(writer.end() - 1)));
			headers.set(HttpHeaders.IF_RANGE, state.etag());
		}
		return headers;
	}

	private Mono<Void> receive(ClientResponse response, PieceWriter writer) {
		return switch (Answer.of(response, writer.position(), this.part.state())) {
			case Answer.Rest(@Nullable Long total) -> onDisk(() -> learn(total)).then(append(response, writer));
			case Answer.NothingLeft nothing -> discard(response).then(onDisk(writer::endHere));
			case Answer.NoFile(StepFailure failure) -> discard(response).then(Mono.error(failure));
			case Answer.Whole whole when this.helps -> discard(response).then(Mono.error(NoRanges::new));
			case Answer.Mismatch mismatch when this.helps -> discard(response).then(Mono.error(NoRanges::new));
			case Answer.Whole(PartState state) -> Mono.fromCallable(() -> this.part.restart(state))
				.subscribeOn(this.equipment.threads().scheduler())
				.flatMap((whole) -> append(response, whole).doOnTerminate(whole::release).doOnCancel(whole::release));
			case Answer.Mismatch mismatch ->
				discard(response).then(onDisk(() -> this.part.restart(PartState.UNKNOWN).release()))
					.then(Mono.error(() -> new StepFailure.Transient(FailureReason.TRUNCATED,
							"The provider's server resumes at another place than asked")));
		};
	}

	private void learn(@Nullable Long total) {
		if (total != null) {
			this.part.learn(total);
		}
	}

	private Mono<Void> append(ClientResponse response, PieceWriter writer) {
		return onDisk(() -> this.equipment.room().check(this.part)).thenMany(response.bodyToFlux(DataBuffer.class))
			.publishOn(this.equipment.threads().scheduler(), BUFFERS_AHEAD)
			.doOnNext((buffer) -> {
				this.equipment.metrics().received(buffer.readableByteCount());
				writer.append(buffer);
			})
			.takeUntil((buffer) -> writer.isDone())
			.takeUntilOther(crawling(writer))
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.then(Mono.fromRunnable(() -> checkEnd(writer)));
	}

	// Drop by drop it would take for ever without ever being silent.
	private Mono<Void> crawling(PieceWriter writer) {
		Duration window = this.equipment.properties().silence();
		long least = this.equipment.properties().leastSpeed().toBytes() * window.toMillis() / 1000;
		return Flux.interval(window, this.equipment.threads().timer())
			.onBackpressureDrop()
			.map((tick) -> writer.position())
			.scan(new long[] { writer.position(), Long.MAX_VALUE }, (last, now) -> new long[] { now, now - last[0] })
			.filter((last) -> last[1] < least)
			.next()
			.flatMap((slow) -> Mono.error(new StepFailure.Transient(FailureReason.STALLED,
					"The provider's server sends less than %d bytes in %d ms".formatted(least, window.toMillis()))));
	}

	private void checkEnd(PieceWriter writer) {
		if (writer.end() == PieceWriter.OPEN) {
			writer.endHere();
		}
		else if (!writer.isDone()) {
			throw new StepFailure.Transient(FailureReason.TRUNCATED,
					"Only %d of %d bytes have come".formatted(this.part.size(), this.part.state().total()));
		}
	}

	private Mono<Void> onDisk(Runnable work) {
		return Mono.<Void>fromRunnable(work).subscribeOn(this.equipment.threads().scheduler());
	}

	// Closing the connection is cheaper than reading an error page of unknown length.
	private static Mono<Void> discard(ClientResponse response) {
		return response.body(BodyExtractors.toDataBuffers()).doOnNext(DataBufferUtils::release).take(1).then();
	}

	/** The server answers no request for a part of the file. */
	static final class NoRanges extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NoRanges() {
			super("The server does not serve parts of the file", null, false, false);
		}

	}

}
