package dev.atrium.simulator.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import dev.atrium.simulator.media.MediaStudio;
import dev.atrium.simulator.media.Voice;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.storage.ObjectStore;
import dev.atrium.simulator.storage.StoredObject;

/**
 * Makes the files of a stopped recording and stores them.
 */
@Component
class RecordingProduction {

	private static final Duration SHORTEST_VOICE = Duration.ofMillis(100);

	// Microphones open one after the other, so that tracks begin at different times.
	private static final Duration MICROPHONE_LAG = Duration.ofMillis(250);

	private final MediaStudio studio;

	private final ObjectStore objects;

	RecordingProduction(MediaStudio studio, ObjectStore objects) {
		this.studio = studio;
		this.objects = objects;
	}

	/**
	 * Blocks until all files are stored.
	 */
	List<StoredObject> produce(Recording recording, Room room) {
		Instant end = Objects.requireNonNull(recording.stoppedAt());
		List<Participant> heard = room.presentBetween(recording.startedAt(), end);
		List<StoredObject> files = switch (recording.order().kind()) {
			case CLOUD -> List.of(composed(recording, heard, true));
			case CLOUD_AUDIO_ONLY -> List.of(composed(recording, heard, false));
			case RAW_TRACKS -> IntStream.range(0, heard.size())
				.filter((index) -> isHeard(voice(recording, heard.get(index), index)))
				.mapToObj((index) -> track(recording, heard.get(index), index))
				.toList();
		};
		files.forEach(this.objects::put);
		return files;
	}

	private StoredObject composed(Recording recording, List<Participant> heard, boolean withVideo) {
		List<Voice> voices = IntStream.range(0, heard.size())
			.mapToObj((index) -> voice(recording, heard.get(index), index))
			.filter(RecordingProduction::isHeard)
			.toList();
		String key = recording.order().target().key();
		boolean matroska = key.endsWith(".mkv");
		Path file = this.studio.composed(recording.length(), voices, withVideo, matroska ? ".mkv" : ".mp4");
		return stored(recording, key, file, MediaType.valueOf(matroska ? "video/x-matroska" : "video/mp4"));
	}

	private StoredObject track(Recording recording, Participant participant, int index) {
		Voice voice = voice(recording, participant, index);
		long start = recording.startedAt().plus(voice.from()).toEpochMilli();
		String key = "%s-%s-cam-audio-%d".formatted(recording.order().target().key(), participant.sessionId(), start);
		return stored(recording, key, this.studio.track(voice), MediaType.valueOf("audio/webm"));
	}

	private static Voice voice(Recording recording, Participant participant, int index) {
		Instant end = participant.leftAtOr(Objects.requireNonNull(recording.stoppedAt()));
		Instant stop = Objects.requireNonNull(recording.stoppedAt());
		Duration late = Duration.between(recording.startedAt(), participant.joinedAt());
		Duration from = (late.isNegative() ? Duration.ZERO : late).plus(MICROPHONE_LAG.multipliedBy(index));
		Instant begin = recording.startedAt().plus(from);
		return new Voice(index, from, Duration.between(begin, end.isBefore(stop) ? end : stop));
	}

	private static boolean isHeard(Voice voice) {
		return voice.length().compareTo(SHORTEST_VOICE) >= 0;
	}

	private static StoredObject stored(Recording recording, String key, Path file, MediaType mediaType) {
		return StoredObject.of(recording.room().platform(), recording.order().target().bucket(), key, file, mediaType);
	}

}
