package dev.atrium.localstack.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.atrium.localstack.console.TextTable;

/**
 * When each step was reached on each platform, counted from the start of the demo.
 */
final class Timeline {

	private final long startNanos;

	private final Consumer<String> out;

	private final Map<String, NavigableMap<Step, Duration>> reached = new TreeMap<>();

	Timeline(Consumer<String> out) {
		this.startNanos = System.nanoTime();
		this.out = out;
	}

	synchronized void reached(String platform, Step step) {
		Duration at = Duration.ofNanos(System.nanoTime() - this.startNanos);
		this.reached.computeIfAbsent(platform, (_) -> new TreeMap<>()).put(step, at);
		this.out.accept("%s  %-8s %s".formatted(seconds(at), platform, step.label()));
	}

	/**
	 * A row per step, with the time it was reached and how long it took on each platform.
	 */
	synchronized List<String> table() {
		List<List<String>> rows = new ArrayList<>();
		List<String> header = new ArrayList<>(List.of("step"));
		this.reached.keySet().forEach((platform) -> header.addAll(List.of(platform + " at", "took")));
		rows.add(header);
		for (Step step : Step.values()) {
			List<String> row = new ArrayList<>(List.of(step.label()));
			this.reached.values().forEach((times) -> row.addAll(cells(times, step)));
			rows.add(row);
		}
		return TextTable.lines(rows);
	}

	private static List<String> cells(NavigableMap<Step, Duration> times, Step step) {
		Duration at = times.get(step);
		if (at == null) {
			return List.of("-", "-");
		}
		Map.Entry<Step, Duration> before = times.lowerEntry(step);
		return List.of(seconds(at), seconds((before != null) ? at.minus(before.getValue()) : at));
	}

	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%7.2f s", duration.toMillis() / 1000.0);
	}

}
