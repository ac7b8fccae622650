package dev.atrium.benchmarks.ingest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.atrium.benchmarks.BaselineProcess;
import dev.atrium.benchmarks.Benchmark;
import dev.atrium.benchmarks.Report;
import dev.atrium.benchmarks.StackOptions;
import dev.atrium.embedded.FreePorts;
import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

/**
 * Callbacks that webhook-ingest-service answers 200, all of them verified and durable in
 * Kafka, while its normaliser works on them too. Beside it, with the same load: an
 * endpoint that only reads the body, what a team would write instead, and the Kafka
 * producer alone. Afterwards every callback answered 200 is looked for in Kafka.
 */
public final class IngestBenchmark implements Benchmark {

	private static final int ROUNDS = 3;

	private static final int CALLBACKS = 30_000;

	private static final int QUICK_CALLBACKS = 10_000;

	private static final String PEER_TOPIC = "benchmark-peer";

	@Override
	public Report run(boolean quick) {
		try (LocalStack stack = StackOptions.stack(StackOptions.data("ingest")).only(Set.of(Component.INGEST)).start();
				Target bare = bareEndpoint()) {
			String secret = Objects.requireNonNull(stack.environment(Component.INGEST).get("DAILY_WEBHOOK_SECRET"));
			Kafka kafka = new Kafka(stack.bootstrapServers());
			kafka.createTopic(PEER_TOPIC);
			Target ingest = new Target("webhook-ingest-service",
					stack.url(Component.INGEST).resolve("/v1/daily/webhook"), () -> {
					});
			try (Target peer = NodePeer.start(stack.bootstrapServers(), PEER_TOPIC, secret)) {
				Rounds rounds = new Rounds(new Targets(ingest, bare, peer), new HttpLoad(), kafka, secret,
						quick ? QUICK_CALLBACKS : CALLBACKS);
				return rounds.measure(quick ? 1 : ROUNDS).report();
			}
		}
	}

	private static Target bareEndpoint() {
		int port = FreePorts.next();
		URI uri = URI.create("http://127.0.0.1:" + port + "/");
		var process = BaselineProcess.start(BaselineProcess.java(BareEndpoint.class, String.valueOf(port)), Map.of(),
				uri);
		return new Target("baseline: an endpoint that reads the body and answers", uri, process::close);
	}

	/**
	 * Whom the load goes to, in turn.
	 *
	 * @param peer {@code null} where there is no npm to install it
	 */
	record Targets(Target ingest, Target bare, @Nullable Target peer) {

		List<Target> all() {
			return Stream.of(this.ingest, this.bare, this.peer).filter(Objects::nonNull).toList();
		}

	}

}
