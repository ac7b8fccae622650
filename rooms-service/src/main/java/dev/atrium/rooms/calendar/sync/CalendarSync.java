package dev.atrium.rooms.calendar.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.outbound.OutboundException;
import dev.atrium.rooms.calendar.event.CalendarEvent;
import dev.atrium.rooms.calendar.feed.MalformedFeed;
import dev.atrium.rooms.calendar.feed.Occurrence;
import dev.atrium.rooms.calendar.feed.RoomLink;
import dev.atrium.rooms.calendar.feed.Window;
import dev.atrium.rooms.calendar.fetch.FeedFetch;
import dev.atrium.rooms.calendar.fetch.FeedUnavailable;
import dev.atrium.rooms.calendar.fetch.Fetched;
import dev.atrium.rooms.room.Room;

/**
 * Fetches a room's calendar and stores what it says. More is read than is shown, so that
 * the server's "not changed" is enough for a week.
 */
@Service
public class CalendarSync {

	private static final Logger log = LoggerFactory.getLogger(CalendarSync.class);

	/** Events that began earlier are not read. */
	public static final Duration BACK = Duration.ofHours(1);

	/** Events that begin later are not shown. */
	public static final Duration AHEAD = Duration.ofHours(24);

	private static final Duration RESERVE = Duration.ofDays(7);

	private final FeedFetch fetch;

	private final CalendarFeeds feeds;

	private final EventStore store;

	private final TransactionalOperator transaction;

	private final CalendarProperties properties;

	private final Clock clock;

	CalendarSync(FeedFetch fetch, CalendarFeeds feeds, EventStore store, TransactionalOperator transaction,
			CalendarProperties properties, Clock clock) {
		this.fetch = fetch;
		this.feeds = feeds;
		this.store = store;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Does it at once, due or not.
	 * @param room a room whose calendar has a URL
	 * @return how it went; a feed that cannot be had or read is no failure of this
	 */
	public Mono<SyncResult> sync(Room room) {
		String url = Objects.requireNonNull(room.settings().calendar().url(), "it has a calendar");
		return this.feeds.find(room.id(), url)
			.flatMap((state) -> this.fetch.fetch(url, state.validators(this.clock.instant().plus(AHEAD)))
				.flatMap((fetched) -> apply(room, state, fetched))
				.onErrorResume(CalendarSync::isOfTheFeed, (ex) -> failed(room, state, ex)));
	}

	private Mono<SyncResult> apply(Room room, FeedState state, Fetched fetched) {
		return (fetched instanceof Fetched.Content content)
				? read(room, content).flatMap((read) -> changed(state, read))
				: stillThere(state.unchanged(this.clock.instant()));
	}

	private Mono<SyncResult> stillThere(FeedState state) {
		return emptied(state).map((deleted) -> SyncResult.unchanged(state.contentHash(), deleted));
	}

	// Large feeds take their time, which no event loop has.
	private Mono<FeedContent> read(Room room, Fetched.Content content) {
		Instant now = this.clock.instant();
		Window window = new Window(now.minus(BACK), now.plus(AHEAD).plus(RESERVE));
		RoomLink link = RoomLink.to(this.properties.uiBaseUrl().toString(), room.name());
		return Mono.fromCallable(() -> FeedContent.read(content, link, window))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<SyncResult> changed(FeedState before, FeedContent content) {
		FeedState state = before.read(content, this.clock.instant());
		Predicate<CalendarEvent> keep = isDoubtful(state) ? (event) -> true
				: EventStore.withUid(content.feed().unreadable());
		return store(state, content.feed().occurrences(), keep).map((changes) -> SyncResult.success(content, changes))
			.doOnNext((result) -> log.debug("Calendar of room {} read: {}", state.roomId(), result));
	}

	private Mono<SyncResult> failed(Room room, FeedState before, Throwable ex) {
		String why = Objects.requireNonNullElse(ex.getMessage(), "The calendar could not be read");
		boolean gone = ex instanceof FeedUnavailable unavailable && unavailable.isGone();
		FeedState state = before.failed(why, gone, room.settings().calendar().interval(), this.clock.instant());
		log.warn("Calendar of room {} not read, next try at {}: {}", room.id(), state.retryAt(), why);
		return emptied(state).thenReturn(SyncResult.error(why));
	}

	/** Stores a state that brought no events; they go once that has been so for long. */
	private Mono<Integer> emptied(FeedState state) {
		boolean believed = state.emptyFetches() > 0 && !isDoubtful(state);
		return store(state, List.of(), (event) -> !believed).map((changes) -> changes.removed().size());
	}

	private boolean isDoubtful(FeedState state) {
		return state.emptyFetches() > 0 && state.emptyFetches() < this.properties.emptyFetches();
	}

	private Mono<EventChanges> store(FeedState state, List<Occurrence> occurrences, Predicate<CalendarEvent> keep) {
		return this.store.store(state.roomId(), occurrences, keep, this.clock.instant())
			.flatMap((changes) -> this.feeds.save(state).thenReturn(changes))
			.as(this.transaction::transactional);
	}

	private static boolean isOfTheFeed(Throwable ex) {
		return ex instanceof OutboundException || ex instanceof FeedUnavailable || ex instanceof MalformedFeed;
	}

}
