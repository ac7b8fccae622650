package dev.atrium.recordings.processing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The filters that make one sound of several tracks, while they are decoded: every track
 * is put at its time, its gaps are filled with silence, and all are added up.
 */
final class MixGraph {

	private MixGraph() {
	}

	/**
	 * The graph for inputs in this order.
	 * @param outputs names of the outputs, all of which get the same sound
	 */
	static String of(List<TimedTrack> tracks, List<String> outputs) {
		String aligned = IntStream.range(0, tracks.size())
			.mapToObj((index) -> aligned(index, tracks.get(index)))
			.collect(Collectors.joining());
		String all = IntStream.range(0, tracks.size()).mapToObj("[t%d]"::formatted).collect(Collectors.joining());
		String copies = outputs.stream().map("[%s]"::formatted).collect(Collectors.joining());
		return "%s%s%s,asplit=%d%s".formatted(aligned, all, sum(tracks.size()), outputs.size(), copies);
	}

	// The tracks' own levels are kept: dividing by their number would make a large
	// meeting faint. Where several people shout at once, the limiter keeps the sum whole.
	private static String sum(int inputs) {
		return "amix=inputs=%d:duration=longest:normalize=0,alimiter=limit=0.98:level=disabled".formatted(inputs);
	}

	// A muted microphone sends nothing, so a track has gaps; without filling them all
	// that follows would come too early.
	private static String aligned(int index, TimedTrack track) {
		return ("[%d:a:0]aresample=48000:async=1:min_hard_comp=0.02:first_pts=0,"
				+ "aformat=sample_fmts=fltp:channel_layouts=mono,adelay=%d[t%d];")
			.formatted(index, track.start().toMillis(), index);
	}

}
