package dev.atrium.ingest.webhook.daily;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.WebhookTranslator;
import dev.atrium.ingest.webhook.translation.RoomNames;
import dev.atrium.ingest.webhook.translation.TolerantJson;
import dev.atrium.ingest.webhook.translation.TranslationTable;
import dev.atrium.ingest.webhook.translation.UnusableCallback;

/** Daily's event types and what we make of them. */
final class DailyTranslator implements WebhookTranslator {

	private static final Map<String, Function<DailyCallback, List<Identified>>> MAPPED = Map.ofEntries(
			Map.entry("meeting.started", DailyConferenceEvents::meetingStarted),
			Map.entry("meeting.ended", DailyConferenceEvents::meetingEnded),
			Map.entry("participant.joined", DailyConferenceEvents::participantJoined),
			Map.entry("participant.left", DailyConferenceEvents::participantLeft),
			Map.entry("recording.started", DailyRecordingEvents::started),
			Map.entry("recording.ready-to-download", DailyRecordingEvents::ready),
			Map.entry("recording.error", DailyRecordingEvents::failed));

	private static final Set<String> NOT_NEEDED = Set.of("waiting-participant.joined", "waiting-participant.left",
			"streaming.started", "streaming.updated", "streaming.ended", "streaming.error", "transcript.started",
			"transcript.ready-to-download", "transcript.error", "batch-processor.job-finished", "batch-processor.error",
			"dialout.connected", "dialout.answered", "dialout.stopped", "dialout.warning", "dialout.error",
			"dialin.ready", "dialin.connected", "dialin.stopped", "dialin.warning", "dialin.error",
			"calltransfer.triggered", "calltransfer.initiated", "calltransfer.answered", "calltransfer.completed");

	static final TranslationTable<DailyCallback> TABLE = new TranslationTable<>(DailyCallback::open,
			DailyCallback::type, MAPPED, NOT_NEEDED);

	@Override
	public String platform() {
		return DailyCallback.PLATFORM;
	}

	@Override
	public Set<String> types() {
		return TABLE.types();
	}

	@Override
	public String subject(byte[] body) {
		try {
			DailyPayload.Subject subject = TolerantJson.read(body, DailyPayload.About.class).payload();
			return (subject == null) ? platform()
					: Stream.of(RoomNames.bare(subject.room()), subject.instanceId(), subject.recordingId())
						.filter(Objects::nonNull)
						.findFirst()
						.orElse(platform());
		}
		catch (UnusableCallback ex) {
			return platform();
		}
	}

	@Override
	public Translation translate(ReceivedCallback received) {
		return TABLE.translate(received);
	}

}
