package dev.atrium.benchmarks.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.atrium.benchmarks.Sample;
import dev.atrium.benchmarks.ingest.IngestBenchmark.Targets;

/** The same load to each in turn, so that all see the same machine. */
final class Rounds {

	private static final String KEPT = "provider-webhooks";

	private static final String PRODUCED = "benchmark-producer";

	/** So many that the compilers of all have finished. */
	private static final int WARM_UP = 4;

	private final Targets targets;

	private final HttpLoad load;

	private final Kafka kafka;

	private final String secret;

	private final int callbacks;

	private final Map<Target, List<Measured>> flatOut = new LinkedHashMap<>();

	private final List<Double> produced = new ArrayList<>();

	private final Set<String> accepted = new HashSet<>();

	Rounds(Targets targets, HttpLoad load, Kafka kafka, String secret, int callbacks) {
		this.targets = targets;
		this.load = load;
		this.kafka = kafka;
		this.secret = secret;
		this.callbacks = callbacks;
	}

	IngestFigures measure(int rounds) {
		this.kafka.createTopic(PRODUCED);
		for (int i = 0; i < WARM_UP; i++) {
			round();
		}
		this.flatOut.clear();
		this.produced.clear();
		for (int i = 0; i < rounds; i++) {
			round();
		}
		double perSecond = rate(this.targets.ingest());
		Measured half = this.load.steadily(this.targets.ingest().uri(), make(), perSecond / 2);
		this.accepted.addAll(half.accepted());
		this.accepted.removeAll(this.kafka.ids(KEPT));
		Map<Target, Sample> millis = new LinkedHashMap<>();
		this.flatOut.forEach((target, runs) -> millis.put(target, Measured.millis(runs)));
		Map<Target, Double> rates = new LinkedHashMap<>();
		this.flatOut.keySet().forEach((target) -> rates.put(target, rate(target)));
		return new IngestFigures(this.targets, rates, millis, median(this.produced), half, this.accepted.size());
	}

	private void round() {
		for (Target target : this.targets.all()) {
			Measured measured = this.load.flatOut(target.uri(), make());
			this.flatOut.computeIfAbsent(target, (first) -> new ArrayList<>()).add(measured);
			if (target.equals(this.targets.ingest())) {
				this.accepted.addAll(measured.accepted());
			}
		}
		this.produced.add(this.kafka.produce(PRODUCED, make()));
	}

	private List<Callback> make() {
		return Callback.make(this.callbacks, this.secret);
	}

	private double rate(Target target) {
		return median(this.flatOut.getOrDefault(target, List.of()).stream().map(Measured::acceptedPerSecond).toList());
	}

	private static double median(List<Double> values) {
		return Sample.of(values.stream().mapToDouble(Double::doubleValue).toArray()).median();
	}

}
