package dev.atrium.benchmarks.recordings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.atrium.benchmarks.Benchmark;
import dev.atrium.benchmarks.Report;
import dev.atrium.benchmarks.Sample;
import dev.atrium.benchmarks.StackOptions;
import dev.atrium.benchmarks.startup.ResidentMemory;
import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

/**
 * A large recording fetched by the service, by curl and by aria2c in turn, from a server
 * without a limit and from one with a limit per connection.
 */
public final class RecordingsBenchmark implements Benchmark {

	private static final long MEGABYTE = 1_000_000;

	private static final long SIZE = 2000 * MEGABYTE;

	private static final long QUICK_SIZE = 500 * MEGABYTE;

	private static final long THROTTLE = 40 * MEGABYTE;

	private static final int ROUNDS = 3;

	@Override
	public Report run(boolean quick) {
		Path dir = Folders.create();
		try (LinkGateway gateway = new LinkGateway()) {
			Path media = Folders.media(dir, quick ? QUICK_SIZE : SIZE);
			try (FileHost unlimited = FileHost.start(media, Long.MAX_VALUE);
					FileHost throttled = FileHost.start(media, THROTTLE);
					LocalStack stack = stack(dir, gateway, unlimited, throttled)) {
				OurService ours = new OurService(stack, gateway, dir.resolve("storage"));
				return measure(List.of(ours, Tool.curl(dir), Tool.aria2c(dir)), unlimited, throttled, stack);
			}
		}
		finally {
			Folders.delete(dir);
		}
	}

	private static LocalStack stack(Path dir, LinkGateway gateway, FileHost... hosts) {
		List<String> origins = new ArrayList<>();
		for (FileHost host : hosts) {
			origins.add(host.origin().toString());
		}
		return StackOptions.stack(StackOptions.data("recordings"))
			.only(Set.of(Component.RECORDING))
			.environment(Component.RECORDING,
					Map.of("GATEWAY_URL", gateway.url().toString(), "OUTBOUND_ALLOWED_ORIGINS",
							String.join(",", origins), "RECORDING_STORAGE_DIR", dir.resolve("storage").toString()))
			.start();
	}

	private static Report measure(List<Contender> contenders, FileHost unlimited, FileHost throttled,
			LocalStack stack) {
		rounds(contenders, unlimited, 1); // to warm up
		Map<Contender, Double> fast = rounds(contenders, unlimited, ROUNDS);
		Map<Contender, Double> slow = rounds(contenders, throttled, 1);
		double peak = ResidentMemory.peakMegabytes(stack.pid(Component.RECORDING));
		List<List<String>> table = new ArrayList<>();
		table.add(List.of("", "no limit, s", "40 MB/s per connection, s"));
		contenders.forEach((contender) -> table.add(List.of(contender.name(),
				Sample.text(fast.getOrDefault(contender, 0.0)), Sample.text(slow.getOrDefault(contender, 0.0)))));
		table.add(List.of("peak RSS of recording-service, MB", Sample.text(peak), ""));
		Contender ours = contenders.get(0);
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("ratio_to_curl", ratio(fast, contenders.get(1), ours));
		figures.put("ratio_to_aria2c", ratio(fast, contenders.get(2), ours));
		figures.put("ratio_to_aria2c_throttled", ratio(slow, contenders.get(2), ours));
		figures.put("peak_rss_mb", Sample.rounded(peak));
		return new Report(table, figures);
	}

	private static Map<Contender, Double> rounds(List<Contender> contenders, FileHost host, int rounds) {
		Map<Contender, List<Double>> all = new LinkedHashMap<>();
		for (int i = 0; i < rounds; i++) {
			// In turn, so that all see the same machine.
			contenders.forEach((contender) -> all.computeIfAbsent(contender, (first) -> new ArrayList<>())
				.add(contender.seconds(host.url())));
		}
		Map<Contender, Double> medians = new LinkedHashMap<>();
		all.forEach((contender, seconds) -> medians.put(contender,
				Sample.of(seconds.stream().mapToDouble(Double::doubleValue).toArray()).median()));
		return medians;
	}

	// How much faster, above 1, or slower we are.
	private static double ratio(Map<Contender, Double> seconds, Contender other, Contender ours) {
		return Math.round(seconds.getOrDefault(other, 0.0) / seconds.getOrDefault(ours, 1.0) * 100) / 100.0;
	}

}
