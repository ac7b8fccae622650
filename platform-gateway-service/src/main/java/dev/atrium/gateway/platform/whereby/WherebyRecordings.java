package dev.atrium.gateway.platform.whereby;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * Recordings that Whereby keeps. Those that it writes into a bucket of ours are not
 * listed, and there is no link to them: of these only the callback tells.
 */
class WherebyRecordings implements RecordingCatalog {

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

	// The list does not name the room, and callbacks tell the start by the file's name
	// too.
	private static ListedRecording listed(Recording recording) {
		Optional<RecordingFilename> name = RecordingFilename.parse(recording.filename());
		return new ListedRecording(recording.recordingId(), name.map(RecordingFilename::room).orElse(null),
				(recording.endDate() != null) ? State.FINISHED : State.IN_PROGRESS, RecordingKind.COMPOSED,
				name.map(RecordingFilename::startedAt).orElse(recording.startDate()), seconds(recording),
				recording.filename(), List.of());
	}

	private static @Nullable Double seconds(Recording recording) {
		return (recording.endDate() != null)
				? Duration.between(recording.startDate(), recording.endDate()).toMillis() / 1000.0 : null;
	}

}
