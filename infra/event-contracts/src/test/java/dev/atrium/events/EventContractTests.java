package dev.atrium.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds records, schemas and golden files together: whoever adds an event or changes a
 * record has to change all three.
 */
class EventContractTests {

	static final List<EventType> TYPES = EventType.all();

	private final EventCodec codec = new EventCodec();

	@ParameterizedTest
	@FieldSource("TYPES")
	void goldenFileIsReadAndWrittenBackIdentically(EventType type) {
		Event event = this.codec.read(type, Contracts.golden(type));

		String written = new String(this.codec.write(event), StandardCharsets.UTF_8);
		assertThat(event).isInstanceOf(type.event());
		assertThat(written).isEqualTo(Contracts.goldenTree(type).toString());
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void goldenFileIsValidByItsSchema(EventType type) {
		assertThat(Contracts.violations(type, Contracts.goldenTree(type))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("records")
	void schemaNamesItselfAndIsDescribed(Class<?> record) {
		JsonNode schema = Contracts.schema(record);

		assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
		assertThat(schema.path("$id").asString()).isEqualTo(Contracts.SCHEMA_ID + Contracts.fileName(record));
		assertThat(schema.path("title").asString()).isEqualTo(record.getSimpleName());
		assertThat(schema.path("description").asString()).isNotBlank();
		assertThat(schema.path("properties").values())
			.allSatisfy((property) -> assertThat(property.path("description").asString()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("records")
	void schemaPropertiesAreTheRecordsComponents(Class<?> record) {
		JsonNode properties = Contracts.schema(record).path("properties");

		assertThat(properties.propertyNames())
			.containsExactlyElementsOf(Stream.of(record.getRecordComponents()).map(EventContractTests::name).toList());
		assertThat(record.getRecordComponents())
			.allSatisfy((component) -> assertStates(properties.path(name(component)), component.getGenericType()));
	}

	@ParameterizedTest
	@MethodSource("records")
	void schemaRequiresEveryComponentThatIsNotNullable(Class<?> record) {
		Stream<String> required = Stream.of(record.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map(EventContractTests::name);

		assertThat(Contracts.schema(record).path("required").valueStream().map(JsonNode::asString))
			.containsExactlyElementsOf(required.toList());
	}

	/** Every record that an event is made of, the event itself included. */
	static List<Class<?>> records() {
		return EventType.all().stream().flatMap((type) -> withNested(type.event())).distinct().toList();
	}

	private static Stream<Class<?>> withNested(Class<?> record) {
		return Stream.concat(Stream.of(record),
				Stream.of(record.getRecordComponents())
					.map((component) -> element(component.getGenericType()))
					.filter(Class::isRecord)
					.flatMap(EventContractTests::withNested));
	}

	private static Class<?> element(Type type) {
		return (type instanceof ParameterizedType list) ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
	}

	private static String name(RecordComponent component) {
		return new WireNames().translate(component.getName());
	}

	private static void assertStates(JsonNode property, Type type) {
		if (type instanceof ParameterizedType) {
			assertThat(property.path("type").asString()).isEqualTo("array");
			assertStates(property.path("items"), element(type));
		}
		else if (element(type).isRecord()) {
			assertThat(property.path("$ref").asString()).isEqualTo(Contracts.fileName(element(type)));
		}
		else if (element(type).isEnum()) {
			assertThat(property.path("type").asString()).isEqualTo("string");
			assertThat(property.path("enum").valueStream().map(JsonNode::asString))
				.containsExactlyElementsOf(wireNames(element(type)));
		}
		else {
			assertThat(property.path("type").asString() + ' ' + property.path("format").asString())
				.isEqualTo(scalar(element(type)));
		}
	}

	private static List<String> wireNames(Class<?> enumeration) {
		return Arrays.stream(enumeration.getFields())
			.map((constant) -> constant.getAnnotation(JsonProperty.class).value())
			.toList();
	}

	private static String scalar(Class<?> type) {
		return switch (type) {
			case Class<?> t when t == String.class -> "string ";
			case Class<?> t when t == UUID.class -> "string uuid";
			case Class<?> t when t == Instant.class -> "string date-time";
			case Class<?> t when t == boolean.class -> "boolean ";
			case Class<?> t when t == int.class -> "integer int32";
			case Class<?> t when t == long.class || t == Long.class -> "integer int64";
			case Class<?> t when t == double.class || t == Double.class -> "number double";
			default -> throw new IllegalArgumentException("No JSON type is agreed for " + type);
		};
	}

}
