package dev.atrium.gateway.reconciliation.recordings;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.RecordingCatalog.ListedRecording;
import dev.atrium.gateway.reconciliation.MissedEvents;

/**
 * Reads a provider's list, newest first, batch by batch, and announces what is ready.
 */
@Component
class ListReading {

	private static final Logger log = LoggerFactory.getLogger(ListReading.class);

	private final Meetings meetings;

	private final Announcer announcer;

	private final MissedEvents missed;

	private final ListReadingProperties properties;

	private final RecordingRules rules;

	ListReading(Meetings meetings, Announcer announcer, MissedEvents missed, ListReadingProperties properties) {
		this.meetings = meetings;
		this.announcer = announcer;
		this.missed = missed;
		this.properties = properties;
		this.rules = new RecordingRules(properties.grace(), properties.patience());
	}

	/**
	 * Reads the list to its end.
	 * @return of each batch with recordings that have to be looked at again, when the
	 * oldest of them began
	 */
	Flux<Instant> read(String platform, Flux<ListedRecording> list, Instant now) {
		return list.buffer(this.properties.batch())
			.map((recordings) -> new ListedBatch(platform, recordings, this.rules, now))
			// A page that cannot be read does not undo the one before, which is being
			// settled.
			.concatMapDelayError(this::settle, false, 1);
	}

	private Flux<Instant> settle(ListedBatch batch) {
		boolean last = batch.recordings().size() < this.properties.batch();
		Mono<Instant> pause = last ? Mono.empty() : Mono.delay(this.properties.pause()).then(Mono.empty());
		return ours(batch).flatMap(this::announce).concatWith(pause);
	}

	private Mono<ListedBatch> ours(ListedBatch batch) {
		return this.meetings.roomsAmong(batch.platform(), batch.rooms())
			.collect(Collectors.toSet())
			.map((Set<String> rooms) -> batch.in(rooms));
	}

	private Mono<Instant> announce(ListedBatch batch) {
		batch.givenUp().forEach((listed) -> warn(batch.platform(), listed));
		return this.announcer.announce(batch.platform(), batch.ready(), batch.now())
			.doOnNext((announced) -> this.missed.report(batch.platform(), announced))
			.then(Mono.justOrEmpty(batch.waitingSince()));
	}

	private void warn(String platform, ListedRecording listed) {
		log.warn("Recording {} at {} in room {} began at {} and does not get finished; it is no longer waited for",
				listed.providerRecordingId(), platform, listed.roomName(), listed.startedAt());
	}

}
