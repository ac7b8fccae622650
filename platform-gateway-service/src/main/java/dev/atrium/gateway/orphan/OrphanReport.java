package dev.atrium.gateway.orphan;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.RoomInventory.ListedRoom;

/**
 * Tells operators of one platform's orphans: a log line for each, and
 * {@code atrium.orphan.rooms} by platform and outcome: {@code removed}, {@code reported}
 * in a dry run, {@code not_removed}, and {@code unknown} for rooms of another database. A
 * room that stays counts again with every turn.
 */
class OrphanReport {

	private static final Logger log = LoggerFactory.getLogger(OrphanReport.class);

	private final String platform;

	private final MeterRegistry meters;

	OrphanReport(String platform, MeterRegistry meters) {
		this.platform = platform;
		this.meters = meters;
	}

	void found(ListedRoom orphan) {
		count("reported");
		log.info("Room {} at {}, made {}, is used by no meeting; it would be removed with ORPHAN_ROOMS=remove",
				orphan.room().name(), this.platform, orphan.createdAt());
	}

	void removed(ListedRoom orphan) {
		count("removed");
		log.info("Room {} at {}, made {}, was used by no meeting and is removed", orphan.room().name(), this.platform,
				orphan.createdAt());
	}

	void notRemoved(ListedRoom orphan, PlatformException failure) {
		count("not_removed");
		log.warn("Room {} at {} is used by no meeting but could not be removed, next time again: {}",
				orphan.room().name(), this.platform, failure.detail());
	}

	void unknown() {
		count("unknown");
	}

	private void count(String outcome) {
		this.meters.counter("atrium.orphan.rooms", "platform", this.platform, "outcome", outcome).increment();
	}

}
