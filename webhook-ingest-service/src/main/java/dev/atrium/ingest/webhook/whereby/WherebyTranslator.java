package dev.atrium.ingest.webhook.whereby;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.WebhookTranslator;
import dev.atrium.ingest.webhook.translation.TolerantJson;
import dev.atrium.ingest.webhook.translation.TranslationTable;
import dev.atrium.ingest.webhook.translation.UnusableCallback;

/** Whereby's event types and what we make of them. */
final class WherebyTranslator implements WebhookTranslator {

	private static final Map<String, Function<WherebyCallback, List<Identified>>> MAPPED = Map.ofEntries(
			Map.entry("room.session.started", WherebyEvents::sessionStarted),
			Map.entry("room.session.ended", WherebyEvents::sessionEnded),
			Map.entry("room.client.joined", WherebyEvents::clientJoined),
			Map.entry("room.client.left", WherebyEvents::clientLeft),
			Map.entry("recording.finished", WherebyEvents::recordingFinished));

	private static final Set<String> NOT_NEEDED = Set.of("room.client.knocked", "room.client.knockCancelled",
			"transcription.started", "transcription.finished", "transcription.failed", "assistant.requested");

	static final TranslationTable<WherebyCallback> TABLE = new TranslationTable<>(WherebyCallback::open,
			WherebyCallback::type, MAPPED, NOT_NEEDED);

	@Override
	public String platform() {
		return WherebyCallback.PLATFORM;
	}

	@Override
	public Set<String> types() {
		return TABLE.types();
	}

	@Override
	public String subject(byte[] body) {
		try {
			WherebyData.Recording recording = TolerantJson.read(body, WherebyData.About.class).data();
			return (recording == null) ? platform()
					: Stream.of(WherebyEvents.room(recording), recording.recordingId())
						.flatMap(Stream::ofNullable)
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
