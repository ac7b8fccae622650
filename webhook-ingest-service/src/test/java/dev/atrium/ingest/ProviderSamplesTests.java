package dev.atrium.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.events.EventCodec;
import dev.atrium.events.EventType;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.WebhookTranslator;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderSamplesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<String, WebhookTranslator> TRANSLATORS = PlatformTranslators.all();

	@ParameterizedTest
	@MethodSource("samples")
	void everySampleBecomesWhatItsExpectationSays(String sample) {
		String platform = sample.substring(0, sample.indexOf('-'));

		Translation translation = Objects.requireNonNull(TRANSLATORS.get(platform))
			.translate(new ReceivedCallback(platform, Instant.EPOCH, Map.of(),
					ProviderSamples.read(sample).getBytes(StandardCharsets.UTF_8)));

		assertThat(asJson(translation)).isEqualTo(JSON.readTree(ProviderSamples.expected(sample)));
	}

	@Test
	void samplesOfBothPlatformsAreThere() {
		assertThat(samples()).filteredOn((name) -> name.startsWith("daily-")).hasSize(8);
		assertThat(samples()).filteredOn((name) -> name.startsWith("whereby-")).hasSize(8);
	}

	static List<String> samples() {
		return ProviderSamples.names();
	}

	private static JsonNode asJson(Translation translation) {
		return switch (translation) {
			case Mapped mapped ->
				JSON.valueToTree(Map.of("events", mapped.events().stream().map(ProviderSamplesTests::asJson).toList()));
			case KeptNotMapped kept -> JSON.valueToTree(Map.of("kept_not_mapped", kept.reason().tag()));
		};
	}

	private static Map<String, Object> asJson(Identified identified) {
		return Map.of("id", identified.id().toString(), "type", EventType.of(identified.event()).name(), "event",
				JSON.readTree(new EventCodec().write(identified.event())));
	}

}
