package dev.atrium.rooms.calendar.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.calendar.event.CalendarEvent;
import dev.atrium.rooms.calendar.event.CalendarEvents;
import dev.atrium.rooms.calendar.event.EventMeetings;
import dev.atrium.rooms.calendar.feed.Occurrence;
import dev.atrium.rooms.room.Rooms;
import dev.atrium.rooms.webhook.RoomEvent;
import dev.atrium.rooms.webhook.RoomEvents;
import dev.atrium.rooms.webhook.WebhookEventType;

import tools.jackson.databind.json.JsonMapper;

/**
 * Stores what a feed says, and has the meetings follow.
 */
@Component
class EventStore {

	private final CalendarEvents events;

	private final EventMeetings meetings;

	private final Rooms rooms;

	private final RoomEvents notices;

	private final JsonMapper json;

	EventStore(CalendarEvents events, EventMeetings meetings, Rooms rooms, RoomEvents notices, JsonMapper json) {
		this.events = events;
		this.meetings = meetings;
		this.rooms = rooms;
		this.notices = notices;
		this.json = json;
	}

	/**
	 * Stores the events of a room; call it in a transaction. The room's lock lines up
	 * those who do, and those who make meetings in it.
	 * @param keep which stored events must stay although the feed has them no longer
	 */
	Mono<EventChanges> store(UUID roomId, List<Occurrence> occurrences, Predicate<CalendarEvent> keep, Instant now) {
		List<CalendarEvent> read = occurrences.stream().map((each) -> event(roomId, each, now)).toList();
		return this.rooms.lockById(roomId)
			.flatMap((room) -> this.events.known(roomId).collectList())
			.map((stored) -> EventChanges.between(stored, read, keep, now))
			.flatMap((changes) -> store(changes).then(tell(roomId, changes, now)).thenReturn(changes));
	}

	/** Keeps what the feed says of these UIDs could not be read. */
	static Predicate<CalendarEvent> withUid(Set<String> uids) {
		return (event) -> uids.contains(event.icsUid());
	}

	private Mono<Void> store(EventChanges changes) {
		Flux<CalendarEvent> touched = Flux.concat(Flux.fromIterable(changes.changed()),
				Flux.fromIterable(changes.removed()));
		return Flux.fromIterable(changes.added())
			.concatMap(this.events::insert)
			.thenMany(touched.concatMap((event) -> this.events.update(event).then(this.meetings.follow(event))))
			.then();
	}

	private Mono<Void> tell(UUID roomId, EventChanges changes, Instant now) {
		CalendarNotice notice = CalendarNotice.of(changes);
		return notice.isEmpty() ? Mono.empty() : this.notices
			.publish(new RoomEvent(roomId, WebhookEventType.CALENDAR_SYNCED, now, Map.of("calendar", notice)));
	}

	private CalendarEvent event(UUID roomId, Occurrence occurrence, Instant now) {
		Occurrence.Details details = occurrence.details();
		return new CalendarEvent(EventIds.next(), roomId, occurrence.key().uid(), occurrence.key().originalStart(),
				details.title(), details.description(), details.location(),
				this.json.writeValueAsString(details.attendees()), occurrence.startsAt(), occurrence.endsAt(), now, now,
				now, null, null, null);
	}

}
