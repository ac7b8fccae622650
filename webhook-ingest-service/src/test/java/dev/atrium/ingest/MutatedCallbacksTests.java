package dev.atrium.ingest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.atrium.events.EventCodec;
import dev.atrium.events.EventType;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.Translation.Reason;
import dev.atrium.ingest.webhook.WebhookTranslator;

import static org.assertj.core.api.Assertions.assertThat;

class MutatedCallbacksTests {

	private static final int ROUNDS = 10_000;

	private final EventCodec codec = new EventCodec();

	private final Map<String, WebhookTranslator> translators = PlatformTranslators.all();

	@Test
	void noBodyStopsATranslatorAndEveryEventKeepsItsContract() {
		Mutations mutations = new Mutations();
		List<String> samples = ProviderSamples.names();
		Map<Reason, Integer> kept = new EnumMap<>(Reason.class);
		int mapped = 0;

		for (int i = 0; i < ROUNDS; i++) {
			String sample = samples.get(i % samples.size());
			switch (translate(sample, mutations.mutateBytes(mutations.mutate(ProviderSamples.read(sample))))) {
				case Mapped result -> {
					result.events().forEach(this::assertKeepsItsContract);
					mapped++;
				}
				case KeptNotMapped result -> kept.merge(result.reason(), 1, Integer::sum);
			}
		}

		assertThat(kept).as("seed %d", Mutations.SEED).containsOnlyKeys(Reason.values());
		assertThat(mapped).isPositive();
		assertThat(mapped + kept.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROUNDS);
	}

	private Translation translate(String sample, byte[] body) {
		String platform = sample.substring(0, sample.indexOf('-'));
		WebhookTranslator translator = Objects.requireNonNull(this.translators.get(platform));
		try {
			assertThat(translator.subject(body)).isNotBlank();
			return translator.translate(new ReceivedCallback(platform, Instant.EPOCH, Map.of(), body));
		}
		catch (RuntimeException ex) {
			throw new AssertionError("seed " + Mutations.SEED + ", sample " + sample, ex);
		}
	}

	private void assertKeepsItsContract(Identified identified) {
		byte[] json = this.codec.write(identified.event());
		assertThat(this.codec.read(EventType.of(identified.event()), json)).isEqualTo(identified.event());
	}

}
