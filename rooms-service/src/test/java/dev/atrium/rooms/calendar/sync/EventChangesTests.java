package dev.atrium.rooms.calendar.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.atrium.rooms.calendar.event.CalendarEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class EventChangesTests {

	private static final UUID ROOM = UUID.randomUUID();

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private final CalendarEvent later = event("later", NOW.plusSeconds(60));

	private final CalendarEvent begun = event("begun", NOW.minusSeconds(60));

	@Test
	@DisplayName("IC-13: what has begun stays when the feed drops it")
	void whatHasBegunStays() {
		EventChanges changes = EventChanges.between(List.of(this.later, this.begun), List.of(), (event) -> false, NOW);

		assertThat(changes.removed()).extracting(CalendarEvent::icsUid).containsExactly("later");
		assertThat(changes.removed()).extracting(CalendarEvent::deletedAt).containsExactly(NOW);
	}

	@Test
	void whatMustBeKeptStays() {
		EventChanges changes = EventChanges.between(List.of(this.later), List.of(), (event) -> true, NOW);

		assertThat(changes.removed()).isEmpty();
	}

	@Test
	@Tag("IC-12")
	void sameEventReadAgainIsNoChange() {
		EventChanges changes = EventChanges.between(List.of(this.later), List.of(event("later", NOW.plusSeconds(60))),
				(event) -> false, NOW);

		assertThat(changes).isEqualTo(new EventChanges(List.of(), List.of(), List.of()));
	}

	@Test
	@DisplayName("W-24: a deleted event that is read again is a change, though nothing else about it is")
	void deletedEventReadAgainIsAChange() {
		EventChanges changes = EventChanges.between(List.of(this.later.deleted(NOW)),
				List.of(event("later", NOW.plusSeconds(60))), (event) -> false, NOW);

		assertThat(changes.changed()).extracting(CalendarEvent::id).containsExactly(this.later.id());
		assertThat(changes.changed().getFirst().deletedAt()).isNull();
	}

	@Test
	void movedEventKeepsItsId() {
		Instant moved = NOW.plusSeconds(600);

		EventChanges changes = EventChanges.between(List.of(this.later), List.of(event("later", moved)),
				(event) -> false, NOW);

		assertThat(changes.changed()).extracting(CalendarEvent::id, CalendarEvent::startsAt)
			.containsExactly(tuple(this.later.id(), moved));
	}

	private static CalendarEvent event(String uid, Instant start) {
		return new CalendarEvent(UUID.randomUUID(), ROOM, uid, null, "Title", null, null, "[]", start,
				start.plusSeconds(3600), NOW, NOW, NOW, null, null, null);
	}

}
