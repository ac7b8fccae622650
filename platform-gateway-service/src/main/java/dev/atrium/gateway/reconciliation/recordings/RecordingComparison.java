package dev.atrium.gateway.reconciliation.recordings;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.RecordingCatalog;
import dev.atrium.gateway.reconciliation.Comparison;
import dev.atrium.gateway.reconciliation.Pace;
import dev.atrium.gateway.reconciliation.Progress;

/**
 * Compares a provider's list of recordings, from the newest back to a mark before which
 * all are settled. The mark moves only when the list was read to its end: whatever breaks
 * the reading off, nothing is passed over, and what was announced until then is known to
 * be.
 */
@Component
class RecordingComparison implements Comparison {

	private final ListReading reading;

	private final Meetings meetings;

	private final ListReadingProperties properties;

	private final Clock clock;

	RecordingComparison(ListReading reading, Meetings meetings, ListReadingProperties properties, Clock clock) {
		this.reading = reading;
		this.meetings = meetings;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public String subject() {
		return "recordings";
	}

	@Override
	public Pace pace() {
		return this.properties.pace();
	}

	@Override
	public boolean isPossibleAt(Configured platform) {
		return platform.capability(RecordingCatalog.class).isPresent();
	}

	@Override
	public Mono<Progress> compare(Configured platform, Progress progress) {
		RecordingCatalog catalog = platform.capability(RecordingCatalog.class).orElseThrow();
		Instant now = this.clock.instant();
		Instant mark = Objects.requireNonNullElseGet(progress.mark(), () -> now.minus(this.properties.lookBack()));
		return limit(platform.name(), catalog, now)
			.flatMap((limit) -> this.reading.read(platform.name(), catalog.recordingsSince(mark), now)
				.reduce(limit, RecordingComparison::earlier))
			.map((settled) -> new Progress(now, later(mark, settled)));
	}

	/**
	 * How far the mark may move when all that is listed is settled. Where a recording is
	 * listed only once it is finished, one of any meeting that goes on may still come.
	 */
	private Mono<Instant> limit(String platform, RecordingCatalog catalog, Instant now) {
		Instant newest = now.minus(this.properties.overlap());
		if (catalog.listsRecordingsInProgress()) {
			return Mono.just(newest);
		}
		return this.meetings.oldestRecorded(platform, now.minus(this.properties.lateListing()))
			.map((oldest) -> earlier(oldest, newest))
			.defaultIfEmpty(newest);
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
