package dev.atrium.benchmarks.startup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.atrium.benchmarks.Benchmark;
import dev.atrium.benchmarks.Report;
import dev.atrium.benchmarks.Sample;
import dev.atrium.benchmarks.StackOptions;
import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

/**
 * Time until each service is ready and the memory it holds then, each started alone, with
 * its database migrated before. The baseline is an empty WebFlux application under the
 * same JVM options.
 */
public final class StartupBenchmark implements Benchmark {

	private static final int STARTS = 5;

	private static final int QUICK_STARTS = 2;

	private static final String BASELINE = "empty_webflux";

	@Override
	public Report run(boolean quick) {
		int starts = quick ? QUICK_STARTS : STARTS;
		Map<String, List<Start>> measured = new LinkedHashMap<>();
		try (LocalStack stack = StackOptions.stack(StackOptions.data("startup")).only(Set.of()).start()) {
			measured.put(BASELINE, repeat(starts, EmptyProcess::measure));
			for (Component component : Component.speakingHttp()) {
				measured.put(component.label(), repeat(starts, () -> measure(stack, component)));
			}
		}
		return report(starts, measured);
	}

	/**
	 * The first start fills the caches of the operating system and migrates the database.
	 */
	private static List<Start> repeat(int times, Supplier<Start> start) {
		return IntStream.rangeClosed(0, times).mapToObj((i) -> start.get()).toList().subList(1, times + 1);
	}

	private static Start measure(LocalStack stack, Component component) {
		stack.start(component);
		Start start = new Start(stack.startupTime(component).toNanos() / 1e9,
				ResidentMemory.megabytes(stack.pid(component)));
		stack.stop(component);
		return start;
	}

	private static Report report(int starts, Map<String, List<Start>> measured) {
		List<List<String>> table = new ArrayList<>();
		Map<String, Object> figures = new LinkedHashMap<>(Map.of("starts", starts));
		table.add(List.of("median of %d starts".formatted(starts), "ready after, s", "RSS, MB"));
		measured.forEach((name, all) -> {
			double seconds = Sample.of(all.stream().mapToDouble(Start::seconds).toArray()).median();
			double megabytes = Sample.of(all.stream().mapToDouble(Start::megabytes).toArray()).median();
			String label = name.equals(BASELINE) ? "baseline: an empty WebFlux application" : name;
			table.add(List.of(label, Sample.text(seconds), Sample.text(megabytes)));
			figures.put(name, Map.of("ready_s", Sample.rounded(seconds), "rss_mb", Sample.rounded(megabytes)));
		});
		return new Report(table, figures);
	}

}
