package dev.atrium.benchmarks.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.atrium.benchmarks.Sample;
import dev.atrium.benchmarks.ingest.HttpLoad.Answer;

/**
 * One run of load.
 *
 * @param answers all answers
 * @param seconds from the first request to the last answer
 */
record Measured(List<Answer> answers, double seconds) {

	/** The callbacks that were answered 200, and so must not be lost. */
	Set<String> accepted() {
		return this.answers.stream()
			.filter((answer) -> answer.status() == 200)
			.map(Answer::id)
			.collect(Collectors.toSet());
	}

	double acceptedPerSecond() {
		return accepted().size() / this.seconds;
	}

	Sample millis() {
		return millis(List.of(this));
	}

	/** The times of all these runs together. */
	static Sample millis(List<Measured> runs) {
		return Sample.of(runs.stream().flatMap((run) -> run.answers().stream()).mapToDouble(Answer::millis).toArray());
	}

}
