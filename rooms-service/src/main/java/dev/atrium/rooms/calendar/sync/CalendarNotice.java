package dev.atrium.rooms.calendar.sync;

/**
 * What a sync changed, as webhooks tell of it.
 */
record CalendarNotice(int eventsCreated, int eventsUpdated, int eventsDeleted) {

	static CalendarNotice of(EventChanges changes) {
		return new CalendarNotice(changes.added().size(), changes.changed().size(), changes.removed().size());
	}

	boolean isEmpty() {
		return this.eventsCreated + this.eventsUpdated + this.eventsDeleted == 0;
	}

}
