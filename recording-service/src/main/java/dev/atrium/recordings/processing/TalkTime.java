package dev.atrium.recordings.processing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * Who spoke when and how much; all times in seconds from the recording's start.
 *
 * @param durationSeconds the length of the recording
 * @param silenceSeconds how long nobody spoke
 * @param overlapSeconds how long several spoke at once
 * @param speakers everybody who has a track, who spoke most first
 */
record TalkTime(double durationSeconds, double silenceSeconds, double overlapSeconds, List<SpeakerTime> speakers) {

	static TalkTime of(List<String> speakers, List<List<Turn>> turns, double durationSeconds) {
		double spoken = turns.stream().flatMap(List::stream).mapToDouble(Turn::seconds).sum();
		List<SpeakerTime> times = IntStream.range(0, speakers.size())
			.mapToObj((i) -> SpeakerTime.of(speakers.get(i), turns.get(i), spoken))
			.sorted(Comparator.comparingDouble(SpeakerTime::seconds).reversed())
			.toList();
		double[] covered = covered(turns);
		return new TalkTime(durationSeconds, rounded(Math.max(0, durationSeconds - covered[0])), rounded(covered[1]),
				times);
	}

	// For how long at least one and at least two speak: each start adds one, each end
	// takes one away.
	private static double[] covered(List<List<Turn>> turns) {
		List<Change> changes = new ArrayList<>();
		turns.stream().flatMap(List::stream).forEach((turn) -> {
			changes.add(new Change(turn.start(), 1));
			changes.add(new Change(turn.end(), -1));
		});
		changes.sort(Comparator.comparingDouble(Change::at));
		double[] covered = new double[2];
		double since = 0;
		int speaking = 0;
		for (Change change : changes) {
			covered[0] += (speaking > 0) ? change.at() - since : 0;
			covered[1] += (speaking > 1) ? change.at() - since : 0;
			since = change.at();
			speaking += change.by();
		}
		return covered;
	}

	private static double rounded(double seconds) {
		return Math.round(100 * seconds) / 100.0;
	}

	/**
	 * What one speaker said.
	 *
	 * @param speaker the speaker's name
	 * @param seconds for how long
	 * @param share which part of all that was said, from 0 to 1
	 * @param turns when, in order
	 */
	record SpeakerTime(String speaker, double seconds, double share, List<Turn> turns) {

		static SpeakerTime of(String speaker, List<Turn> turns, double spokenByAll) {
			double seconds = turns.stream().mapToDouble(Turn::seconds).sum();
			double share = (spokenByAll > 0) ? Math.round(1000 * seconds / spokenByAll) / 1000.0 : 0;
			return new SpeakerTime(speaker, rounded(seconds), share, turns);
		}

	}

	/**
	 * One time of speaking; in JSON {@code [start, end]}.
	 *
	 * @param start when it starts
	 * @param end when it ends
	 */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	record Turn(double start, double end) {

		double seconds() {
			return this.end - this.start;
		}

	}

	/** At that time so many more speak. */
	private record Change(double at, int by) {
	}

}
