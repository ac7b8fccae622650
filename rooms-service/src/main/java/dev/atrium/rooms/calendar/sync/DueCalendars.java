package dev.atrium.rooms.calendar.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import dev.atrium.rooms.room.Rooms;
import dev.atrium.scheduling.RecurringWork;

/**
 * Reads the calendars that are due, of one share of the rooms. The shares spread over the
 * instances, and each is with one instance at a time, so no calendar is read twice at
 * once.
 */
final class DueCalendars implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(DueCalendars.class);

	private static final int AT_ONCE = 16;

	private static final int MOST = 2_000;

	// Ends before the scheduler takes it to hang; the next turn goes on.
	private static final Duration LONGEST = Duration.ofMinutes(4);

	private final Share share;

	private final CalendarFeeds feeds;

	private final Rooms rooms;

	private final CalendarSync sync;

	private final Duration period;

	private final Clock clock;

	DueCalendars(Share share, CalendarFeeds feeds, Rooms rooms, CalendarSync sync, Duration period, Clock clock) {
		this.share = share;
		this.feeds = feeds;
		this.rooms = rooms;
		this.sync = sync;
		this.period = period;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "calendar-sync-" + this.share.index();
	}

	@Override
	public Duration period() {
		return this.period;
	}

	@Override
	public Mono<Void> run() {
		return this.feeds.due(this.share, this.clock.instant(), MOST)
			.collectList()
			.flatMapIterable((due) -> due)
			.flatMap(this::sync, AT_ONCE)
			.take(LONGEST)
			.then();
	}

	private Mono<SyncResult> sync(UUID roomId) {
		return this.rooms.findById(roomId)
			.filter((room) -> room.settings().calendar().isActive())
			.flatMap(this.sync::sync)
			.onErrorResume((ex) -> {
				log.error("Calendar of room {} not read, next try in {}", roomId, this.period, ex);
				return Mono.empty();
			});
	}

	/**
	 * A part of all rooms.
	 *
	 * @param index which one, from 0
	 * @param of how many there are
	 */
	record Share(int index, int of) {
	}

}
