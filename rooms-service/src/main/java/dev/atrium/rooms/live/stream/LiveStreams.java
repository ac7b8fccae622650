package dev.atrium.rooms.live.stream;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

import dev.atrium.rooms.live.LiveEntry;
import dev.atrium.rooms.live.LiveLog;
import dev.atrium.rooms.live.LiveScope;

/**
 * Streams for those who watch. Each reads the log at its client's pace: what a slow
 * client has not taken yet waits there, not in memory.
 */
@Component
public class LiveStreams implements ApplicationListener<ContextClosedEvent> {

	private static final String SNAPSHOT = "snapshot";

	private static final int BATCH = 100;

	private final Sinks.Empty<Void> closing = Sinks.empty();

	private final LiveLog log;

	private final Snapshots snapshots;

	private final StreamProperties properties;

	private final AtomicInteger open;

	LiveStreams(LiveLog log, Snapshots snapshots, StreamProperties properties, MeterRegistry meters) {
		this.log = log;
		this.snapshots = snapshots;
		this.properties = properties;
		this.open = meters.gauge("atrium.live.streams", new AtomicInteger());
	}

	/**
	 * Opens a stream.
	 * @param forOwner whether what is for the room's owner only is told as well
	 * @param lastEventId where an earlier stream of the same scope broke off; what came
	 * after it follows. Without, or if that is too long ago, how everything is now
	 * @return never ends by itself within its time; ends when the service does
	 */
	public Flux<ServerSentEvent<String>> open(LiveScope scope, boolean forOwner, @Nullable String lastEventId) {
		Flux<ServerSentEvent<String>> events = resumed(scope, forOwner, lastEventId)
			.switchIfEmpty(Flux.defer(() -> fresh(scope, forOwner)));
		return Flux.merge(events, heartbeats())
			.takeUntilOther(this.closing.asMono())
			.take(this.properties.longest())
			.doOnSubscribe((subscription) -> this.open.incrementAndGet())
			.doFinally((signal) -> this.open.decrementAndGet());
	}

	/** Ends all streams before the server stops, which waits for them. */
	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.closing.tryEmitEmpty();
	}

	private Flux<ServerSentEvent<String>> resumed(LiveScope scope, boolean forOwner, @Nullable String lastEventId) {
		return EventNumbers.parse(lastEventId)
			.filterWhen((number) -> this.log.contains(scope, number))
			.flatMapMany((number) -> follow(scope, forOwner, number));
	}

	private Flux<ServerSentEvent<String>> fresh(LiveScope scope, boolean forOwner) {
		return this.snapshots.take(scope, forOwner)
			.flatMapMany((snapshot) -> Flux.just(event(snapshot.head(), SNAPSHOT, snapshot.json()))
				.concatWith(follow(scope, forOwner, snapshot.head())));
	}

	private Flux<ServerSentEvent<String>> follow(LiveScope scope, boolean forOwner, long from) {
		AtomicLong position = new AtomicLong(from);
		return this.log.wakeups(scope)
			.onBackpressureLatest()
			.concatMap((wakeup) -> news(scope, position), 1)
			.filter((entry) -> forOwner || !entry.type().isForOwnerOnly())
			.map((entry) -> event(entry.id(), entry.type().wireName(), entry.data()));
	}

	private Flux<LiveEntry> news(LiveScope scope, AtomicLong position) {
		return Mono.defer(() -> this.log.after(scope, position.get(), BATCH).collectList())
			.doOnNext((batch) -> advance(position, batch))
			.repeat()
			.takeUntil((batch) -> batch.size() < BATCH)
			.concatMapIterable((batch) -> batch, 1);
	}

	private static void advance(AtomicLong position, List<LiveEntry> batch) {
		if (!batch.isEmpty()) {
			position.set(batch.getLast().id());
		}
	}

	private ServerSentEvent<String> event(long id, String name, String data) {
		return ServerSentEvent.builder(data).id(Long.toString(id)).event(name).retry(this.properties.retry()).build();
	}

	private Flux<ServerSentEvent<String>> heartbeats() {
		return Flux.interval(this.properties.heartbeat())
			.onBackpressureDrop()
			.map((beat) -> ServerSentEvent.<String>builder().comment("").build());
	}

}
