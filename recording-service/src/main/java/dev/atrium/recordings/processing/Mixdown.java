package dev.atrium.recordings.processing;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.atrium.recordings.recording.Loudness;

/**
 * What was made of a recording's sound.
 *
 * @param audio the mixed audio, MP3
 * @param opus the same as Opus in Ogg, where wished
 * @param waveform the peaks to draw, JSON
 * @param peaks the peaks at 20 a second, JSON as audiowaveform writes it
 * @param durationSeconds the length of the audio, measured in decoded samples
 * @param loudness how loud it was, and what was done about it
 * @param speakers each speaker alone, where there are tracks
 * @param talkTime who spoke when, JSON, where there are tracks and not too many
 */
public record Mixdown(Path audio, @Nullable Path opus, Path waveform, Path peaks, double durationSeconds,
		Loudness loudness, List<SpeakerFile> speakers, @Nullable Path talkTime) {

	Mixdown with(List<SpeakerFile> speakers, @Nullable Path talkTime) {
		return new Mixdown(this.audio, this.opus, this.waveform, this.peaks, this.durationSeconds, this.loudness,
				List.copyOf(speakers), talkTime);
	}

}
