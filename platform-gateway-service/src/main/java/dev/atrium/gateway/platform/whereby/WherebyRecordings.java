package dev.atrium.gateway.platform.whereby;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.RecordingCatalog;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.whereby.payload.AccessLink;
import dev.atrium.gateway.platform.whereby.payload.Recording;

/**
 * Recordings that Whereby keeps. Of those that it writes into a bucket of ours it knows
 * nothing any more.
 */
class WherebyRecordings implements RecordingCatalog {

	/** A file is named {@code [folder/]<room>-2023-10-31T13:09:35Z.mp4}. */
	private static final Pattern FILENAME = Pattern
		.compile("(?:.*/)?([^/]+)-\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z\\.(?:mp4|mkv)");

	private final WherebyClient client;

	WherebyRecordings(WherebyClient client) {
		this.client = client;
	}

	@Override
	public Flux<ListedRecording> recordingsSince(Instant since) {
		return WherebyLists.items(this.client::recordings)
			.takeWhile((recording) -> !recording.startDate().isBefore(since))
			.map(WherebyRecordings::listed);
	}

	Mono<RecordingLink> link(String recordingId) {
		return this.client.accessLink(recordingId).map(WherebyRecordings::toRecordingLink);
	}

	Mono<Void> delete(String recordingId) {
		return this.client.deleteRecording(recordingId).onErrorComplete(NotFound.class);
	}

	private static RecordingLink toRecordingLink(AccessLink link) {
		return new RecordingLink(link.accessLink(), Instant.ofEpochMilli(link.expires()));
	}

	private static ListedRecording listed(Recording recording) {
		return new ListedRecording(recording.recordingId(), room(recording.filename()),
				(recording.endDate() != null) ? State.FINISHED : State.IN_PROGRESS, RecordingKind.COMPOSED,
				recording.startDate(), seconds(recording), recording.filename(), List.of());
	}

	private static @Nullable String room(@Nullable String filename) {
		Matcher matcher = FILENAME.matcher((filename != null) ? filename : "");
		return matcher.matches() ? matcher.group(1) : null;
	}

	private static @Nullable Double seconds(Recording recording) {
		return (recording.endDate() != null)
				? Duration.between(recording.startDate(), recording.endDate()).toMillis() / 1000.0 : null;
	}

}
