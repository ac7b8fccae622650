package dev.atrium.recordings.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The filters that make the mix, each speaker's sound and the lanes for {@link TalkMeter}
 * of several tracks, while they are decoded: every track is put at its time, its gaps are
 * filled with silence, a speaker's tracks are added up, and so are the speakers.
 */
final class MixGraph {

	/** What the graph calls the mix: one channel, 48 kHz. */
	static final String MIX = "[mix]";

	/** What it calls the lanes: the mix, and each who speaks, side by side. */
	static final String LANES = "[lanes]";

	// As many channels as ffmpeg's filters and formats take, but for the mix.
	private static final int MOST_LANES = 63;

	// Merging takes lanes of the same form only.
	private static final String LANE = "aresample=%d,aformat=sample_fmts=s16:channel_layouts=mono"
		.formatted(TalkMeter.RATE);

	private final List<TimedTrack> tracks;

	private final List<Speaker> speakers;

	private final List<String> chains = new ArrayList<>();

	private MixGraph(List<TimedTrack> tracks) {
		this.tracks = tracks;
		this.speakers = tracks.stream().map(TimedTrack::speaker).distinct().toList();
	}

	/** The graph for inputs in this order that makes the mix only. */
	static String ofMix(List<TimedTrack> tracks) {
		MixGraph graph = new MixGraph(tracks);
		IntStream.range(0, tracks.size()).forEach(graph::align);
		graph.chains.add(all("t", tracks.size()) + sum(tracks.size()) + ',' + limited() + MIX);
		return String.join(";", graph.chains);
	}

	/**
	 * The graph for inputs in this order that also makes what {@link #file} and
	 * {@link #LANES} name.
	 */
	static String ofSpeakers(List<TimedTrack> tracks) {
		MixGraph graph = new MixGraph(tracks);
		IntStream.range(0, tracks.size()).forEach(graph::align);
		List<String> lanes = graph.part(hasLanes(tracks));
		String mixed = all("m", graph.speakers.size()) + sum(graph.speakers.size()) + ',' + limited();
		if (lanes.isEmpty()) {
			graph.chains.add(mixed + MIX);
		}
		else {
			graph.chains.add(mixed + ",asplit=2" + MIX + "[clock]");
			graph.merge(lanes);
		}
		return String.join(";", graph.chains);
	}

	/** What the graph calls the sound of the speaker of that index. */
	static String file(int speaker) {
		return "[f%d]".formatted(speaker);
	}

	/** Whether there are lanes: somebody speaks, and not too many do. */
	static boolean hasLanes(List<TimedTrack> tracks) {
		int speaking = speaking(tracks).size();
		return speaking > 0 && speaking <= MOST_LANES;
	}

	/** Who has a lane, in their order. */
	static List<Speaker> speaking(List<TimedTrack> tracks) {
		return tracks.stream().map(TimedTrack::speaker).distinct().filter(Speaker::speaks).toList();
	}

	// A muted microphone sends nothing, so a track has gaps; without filling them all
	// that follows would come too early.
	private void align(int index) {
		this.chains.add(("[%d:a:0]aresample=48000:async=1:min_hard_comp=0.02:first_pts=0,"
				+ "aformat=sample_fmts=fltp:channel_layouts=mono,adelay=%d[t%d]")
			.formatted(index, this.tracks.get(index).start().toMillis(), index));
	}

	// The sound of each speaker, for the mix, for a file and for a lane.
	private List<String> part(boolean withLanes) {
		List<String> lanes = new ArrayList<>();
		for (int i = 0; i < this.speakers.size(); i++) {
			boolean lane = withLanes && this.speakers.get(i).speaks();
			String copies = "[m%d]%s%s".formatted(i, file(i), lane ? "[l%d]".formatted(i) : "");
			this.chains.add("%s,asplit=%d%s".formatted(sound(this.speakers.get(i)), lane ? 3 : 2, copies));
			if (lane) {
				lanes.add("l" + i);
			}
		}
		return lanes;
	}

	private String sound(Speaker speaker) {
		List<String> own = IntStream.range(0, this.tracks.size())
			.filter((index) -> this.tracks.get(index).speaker().equals(speaker))
			.mapToObj("[t%d]"::formatted)
			.toList();
		return String.join("", own) + sum(own.size());
	}

	// The mix is the longest, so it says when the lanes end; the others go on in silence
	// after their own end.
	private void merge(List<String> lanes) {
		this.chains.add("[clock]%s[c]".formatted(LANE));
		lanes.forEach((lane) -> this.chains.add("[%s]%s,apad[p%s]".formatted(lane, LANE, lane)));
		String padded = lanes.stream().map("[p%s]"::formatted).collect(Collectors.joining());
		this.chains.add("[c]%samerge=inputs=%d%s".formatted(padded, lanes.size() + 1, LANES));
	}

	private static String all(String prefix, int count) {
		return IntStream.range(0, count).mapToObj((i) -> "[" + prefix + i + "]").collect(Collectors.joining());
	}

	// The tracks' own levels are kept: dividing by their number would make a large
	// meeting faint.
	private static String sum(int inputs) {
		return "amix=inputs=%d:duration=longest:normalize=0".formatted(inputs);
	}

	// Where several people shout at once, the limiter keeps the sum whole.
	private static String limited() {
		return Level.limiter(0.98) + ',' + Level.meter(Decoding.LOUDNESS_FILE);
	}

}
