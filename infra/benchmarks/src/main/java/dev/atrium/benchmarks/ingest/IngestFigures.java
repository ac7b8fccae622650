package dev.atrium.benchmarks.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.atrium.benchmarks.Report;
import dev.atrium.benchmarks.Sample;
import dev.atrium.benchmarks.ingest.IngestBenchmark.Targets;

/**
 * What the rounds showed.
 *
 * @param perSecond callbacks answered 200 per second, the median of the rounds
 * @param millis times to the answer at that rate
 * @param produced records per second of the Kafka producer alone
 * @param half ingest under half its rate
 * @param lost callbacks answered 200 and not found in Kafka
 */
record IngestFigures(Targets targets, Map<Target, Double> perSecond, Map<Target, Sample> millis, double produced,
		Measured half, int lost) {

	Report report() {
		return new Report(table(), figures());
	}

	private List<List<String>> table() {
		List<List<String>> table = new ArrayList<>();
		table.add(List.of(HttpLoad.CONNECTIONS + " connections", "answered 200 per s", "p50, ms", "p99, ms"));
		this.perSecond.forEach((target, rate) -> table.add(row(target.name(), rate, this.millis.get(target))));
		table.add(row("baseline: the Kafka producer alone", this.produced, null));
		table.add(row("webhook-ingest-service at half its rate", this.half.acceptedPerSecond(), this.half.millis()));
		table.add(List.of("answered 200 and lost", String.valueOf(this.lost), "", ""));
		if (this.targets.peer() == null) {
			table.add(List.of("no npm here: without fastify + kafkajs", "", "", ""));
		}
		return table;
	}

	private static List<String> row(String name, double rate, @Nullable Sample millis) {
		return List.of(name, String.valueOf(Math.round(rate)), (millis != null) ? Sample.text(millis.median()) : "",
				(millis != null) ? Sample.text(millis.percentile(99)) : "");
	}

	private Map<String, Object> figures() {
		double ingest = rate(this.targets.ingest());
		double bare = rate(this.targets.bare());
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("callbacks_per_s", Math.round(ingest));
		figures.put("bare_endpoint_per_s", Math.round(bare));
		figures.put("producer_per_s", Math.round(this.produced));
		figures.put("ratio_to_slower_baseline", ratio(ingest, Math.min(bare, this.produced)));
		figures.put("p50_ms_half_load", Sample.rounded(this.half.millis().median()));
		figures.put("p99_ms_half_load", Sample.rounded(this.half.millis().percentile(99)));
		figures.put("lost", this.lost);
		Target peer = this.targets.peer();
		if (peer != null) {
			figures.put("node_peer_per_s", Math.round(rate(peer)));
			figures.put("ratio_to_node_peer", ratio(ingest, rate(peer)));
		}
		return figures;
	}

	private double rate(Target target) {
		return this.perSecond.getOrDefault(target, 0.0);
	}

	private static double ratio(double ours, double theirs) {
		return Math.round(ours / theirs * 100) / 100.0;
	}

}
