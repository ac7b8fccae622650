package dev.atrium.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Spoils every field of every golden file in turn: the codec must refuse what the schema
 * refuses, naming the field, and accept what it accepts.
 */
class ContractStrictnessTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<String> REPLACEMENTS = List.of("7", "1.5", "true", "\"text\"", "\"\"", "[]", "{}",
			"[null]");

	private final EventCodec codec = new EventCodec();

	@ParameterizedTest
	@MethodSource("spoiltGoldenFiles")
	void codecAndSchemaAgree(Spoilt spoilt) {
		boolean valid = Contracts.violations(spoilt.type(), spoilt.document()).isEmpty();

		Throwable refusal = catchThrowable(() -> this.codec.read(spoilt.type(), spoilt.bytes()));

		if (valid) {
			assertThat(refusal).as("%s", spoilt).isNull();
		}
		else {
			assertThat(refusal).as("%s", spoilt)
				.isInstanceOf(MalformedEvent.class)
				.hasMessageStartingWith(spoilt.type().name() + ": " + spoilt.path());
		}
	}

	static List<Spoilt> spoiltGoldenFiles() {
		List<Spoilt> spoilt = EventType.all().stream().flatMap(ContractStrictnessTests::spoil).toList();
		assertThat(spoilt).hasSizeGreaterThan(500);
		return spoilt;
	}

	private static Stream<Spoilt> spoil(EventType type) {
		List<JsonPointer> fields = new ArrayList<>();
		collect(Contracts.goldenTree(type), JsonPointer.empty(), fields);
		return fields.stream()
			.flatMap((field) -> Stream.concat(Stream.of(without(type, field)),
					REPLACEMENTS.stream().map((value) -> with(type, field, value))));
	}

	private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> fields) {
		if (node instanceof ObjectNode object) {
			object.forEachEntry((name, value) -> {
				fields.add(at.appendProperty(name));
				collect(value, at.appendProperty(name), fields);
			});
		}
		else if (node instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				collect(array.get(i), at.appendIndex(i), fields);
			}
		}
	}

	private static Spoilt without(EventType type, JsonPointer field) {
		ObjectNode document = Contracts.goldenTree(type);
		((ObjectNode) document.at(field.head())).remove(field.last().getMatchingProperty());
		return new Spoilt(type, field, "absent", document);
	}

	private static Spoilt with(EventType type, JsonPointer field, String value) {
		ObjectNode document = Contracts.goldenTree(type);
		((ObjectNode) document.at(field.head())).set(field.last().getMatchingProperty(), JSON.readTree(value));
		return new Spoilt(type, field, value, document);
	}

	record Spoilt(EventType type, JsonPointer field, String as, ObjectNode document) {

		byte[] bytes() {
			return JSON.writeValueAsBytes(this.document);
		}

		String path() {
			return this.field.toString().substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
		}

		@Override
		public String toString() {
			return this.type.event().getSimpleName() + "." + path() + " = " + this.as;
		}

	}

}
