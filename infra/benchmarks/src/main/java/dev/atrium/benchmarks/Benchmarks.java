package dev.atrium.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

import dev.atrium.benchmarks.ingest.IngestBenchmark;
import dev.atrium.benchmarks.recordings.RecordingsBenchmark;
import dev.atrium.benchmarks.rooms.RoomsBenchmark;
import dev.atrium.benchmarks.startup.StartupBenchmark;

/**
 * Runs a benchmark by its name: a table for people, and as the last line one JSON object
 * with the figures.
 */
public final class Benchmarks {

	private static final SortedMap<String, Benchmark> ALL = new TreeMap<>(Map.of("ingest", new IngestBenchmark(),
			"recordings", new RecordingsBenchmark(), "rooms", new RoomsBenchmark(), "startup", new StartupBenchmark()));

	private static final int USAGE = 2;

	private Benchmarks() {
	}

	/**
	 * Entry point.
	 * @param args the name, and {@code --quick} for a rough figure
	 */
	public static void main(String[] args) {
		List<String> words = List.of(args);
		boolean quick = words.contains("--quick");
		List<String> names = words.stream().filter((word) -> !word.equals("--quick")).toList();
		Benchmark benchmark = (names.size() == 1) ? ALL.get(names.getFirst()) : null;
		if (benchmark == null) {
			System.err.println(
					"Usage: infra/benchmarks/run NAME [--quick], where NAME is one of: " + String.join(" ", names()));
			System.exit(USAGE);
			return;
		}
		Report report = benchmark.run(quick);
		System.out.println(report.tableText());
		System.out.println(json(names.getFirst(), quick, report));
	}

	static Set<String> names() {
		return ALL.keySet();
	}

	private static String json(String name, boolean quick, Report report) {
		SortedMap<String, Object> figures = new TreeMap<>(report.figures());
		figures.put("benchmark", name);
		figures.put("quick", quick);
		return new JsonMapper().writeValueAsString(figures);
	}

}
