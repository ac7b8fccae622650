package dev.atrium.simulator.callback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import dev.atrium.simulator.fault.FaultBoard;
import dev.atrium.simulator.room.Platform;

/**
 * Delivers callbacks: those of a platform one after the other, as they happened, unless a
 * fault or a retry gets in the way.
 */
@Component
public class Callbacks {

	private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

	private static final Duration EMIT_PATIENCE = Duration.ofSeconds(1);

	private final Map<Platform, CallbackChannel> channels;

	private final Map<Platform, Sinks.Many<Callback>> queues;

	private final CallbackSender sender;

	private final CallbackJournal journal;

	private final CallbackFaults faults;

	Callbacks(List<CallbackChannel> channels, CallbackSender sender, CallbackJournal journal, FaultBoard faults) {
		this.channels = channels.stream().collect(Collectors.toMap(CallbackChannel::platform, Function.identity()));
		this.sender = sender;
		this.journal = journal;
		this.faults = new CallbackFaults(faults, this::enqueue);
		this.queues = this.channels.keySet()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (_) -> Sinks.many().unicast().onBackpressureBuffer()));
		this.queues.values()
			.forEach((queue) -> queue.asFlux().concatMap((callback) -> attempt(callback, 1)).subscribe());
	}

	/**
	 * Sends a callback, as far as faults allow.
	 */
	public void publish(Callback callback) {
		this.journal.add(callback);
		this.faults.pass(callback);
	}

	/**
	 * Sends an earlier callback again, whatever the faults.
	 * @return whether it is known
	 */
	public boolean redeliver(String id, int times) {
		Optional<Callback> callback = this.journal.find(id);
		callback.ifPresent((known) -> Flux.range(0, times).subscribe((_) -> enqueue(known)));
		return callback.isPresent();
	}

	/**
	 * The latest callbacks, oldest first.
	 */
	public List<Callback> journal() {
		return this.journal.all();
	}

	private void enqueue(Callback callback) {
		Sinks.Many<Callback> queue = this.queues.get(callback.room().platform());
		if (queue != null) {
			queue.emitNext(callback, Sinks.EmitFailureHandler.busyLooping(EMIT_PATIENCE));
		}
	}

	private Mono<Void> attempt(Callback callback, int number) {
		CallbackChannel channel = this.channels.get(callback.room().platform());
		if (channel == null) {
			return Mono.empty();
		}
		return Mono.defer(() -> Mono.justOrEmpty(channel.target(callback.type())))
			.flatMap((target) -> send(callback, channel, target))
			.doOnNext((attempt) -> settle(callback, attempt, channel.judge(attempt, number), number))
			.then()
			.onErrorResume((error) -> {
				log.error("Callback {} could not be sent", callback.id(), error);
				return Mono.empty();
			});
	}

	private Mono<CallbackAttempt> send(Callback callback, CallbackChannel channel, URI target) {
		byte[] body = callback.body().getBytes(StandardCharsets.UTF_8);
		return this.sender.send(target, body, channel.sign(body), channel.timeout());
	}

	private void settle(Callback callback, CallbackAttempt attempt, Verdict verdict, int number) {
		log.info("{}: {} answered {}", callback.room(), callback.type(), attempt.status());
		this.journal.tried(callback, attempt, verdict instanceof Verdict.Delivered);
		if (verdict instanceof Verdict.Retry(Duration after)) {
			Mono.delay(after).then(attempt(callback, number + 1)).subscribe();
		}
	}

}
