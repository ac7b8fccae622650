package dev.atrium.benchmarks.rooms;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.atrium.benchmarks.Benchmark;
import dev.atrium.benchmarks.Http;
import dev.atrium.benchmarks.Report;
import dev.atrium.benchmarks.Sample;
import dev.atrium.benchmarks.StackOptions;
import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

/**
 * Time from {@code POST /v1/rooms/{room_name}/meeting} to the answer that holds the
 * meeting's URL, one request after the other, at a provider that answers at once. The
 * baseline is a room created at that provider without us: what is above it, is ours.
 */
public final class RoomsBenchmark implements Benchmark {

	private static final int CREATES = 200;

	private static final int QUICK_CREATES = 40;

	private static final int WARM_UP = 50;

	/** The provider's rate limit is not what is measured. */
	private static final Map<String, String> UNLIMITED_GATEWAY = Map
		.of("RESILIENCE4J_RATELIMITER_INSTANCES_DAILY_LIMITFORPERIOD", "1000000");

	private static final Map<String, String> UNLIMITED_SIMULATOR = Map.of("SIMULATOR_RATE_LIMITING", "false");

	private final Http http = new Http();

	@Override
	public Report run(boolean quick) {
		int creates = quick ? QUICK_CREATES : CREATES;
		try (LocalStack stack = StackOptions.stack(StackOptions.data("rooms"))
			.environment(Component.GATEWAY, UNLIMITED_GATEWAY)
			.environment(Component.SIMULATOR, UNLIMITED_SIMULATOR)
			.start()) {
			measure(stack, WARM_UP);
			return report(creates, measure(stack, creates));
		}
	}

	private Measured measure(LocalStack stack, int creates) {
		double[] ours = new double[creates];
		double[] providers = new double[creates];
		for (int i = 0; i < creates; i++) {
			// In turn, so that both see the same machine.
			ours[i] = openMeeting(stack);
			providers[i] = createProviderRoom(stack);
		}
		return new Measured(Sample.of(ours), Sample.of(providers));
	}

	private double openMeeting(LocalStack stack) {
		String room = "bench-" + UUID.randomUUID();
		URI rooms = stack.url(Component.ROOMS).resolve("/v1/rooms");
		this.http.post(rooms, "{\"name\":\"%s\",\"platform\":\"daily\"}".formatted(room));
		long start = System.nanoTime();
		String meeting = this.http.post(URI.create(rooms + "/" + room + "/meeting"), "{}");
		double millis = millisSince(start);
		if (!meeting.contains("\"room_url\":\"http")) {
			throw new IllegalStateException("No URL yet: " + meeting);
		}
		return millis;
	}

	private double createProviderRoom(LocalStack stack) {
		String key = stack.environment(Component.SIMULATOR).get("DAILY_API_KEY");
		URI rooms = stack.url(Component.SIMULATOR).resolve("/daily/v1/rooms");
		long start = System.nanoTime();
		this.http.post(rooms, "{\"name\":\"bench-%s\"}".formatted(UUID.randomUUID()), "Authorization", "Bearer " + key);
		return millisSince(start);
	}

	private static double millisSince(long nanoTime) {
		return (System.nanoTime() - nanoTime) / 1e6;
	}

	private static Report report(int creates, Measured measured) {
		Sample ours = measured.ours();
		Sample provider = measured.provider();
		return new Report(
				List.of(List.of("%d creates, one after the other, ms".formatted(creates), "p50", "p99"),
						List.of("POST meeting until its room_url", Sample.text(ours.median()),
								Sample.text(ours.percentile(99))),
						List.of("baseline: POST room at the provider", Sample.text(provider.median()),
								Sample.text(provider.percentile(99)))),
				Map.of("creates", creates, "room_url_p50_ms", Sample.rounded(ours.median()), "room_url_p99_ms",
						Sample.rounded(ours.percentile(99)), "baseline_provider_p50_ms",
						Sample.rounded(provider.median()), "baseline_provider_p99_ms",
						Sample.rounded(provider.percentile(99))));
	}

	private record Measured(Sample ours, Sample provider) {
	}

}
