package dev.atrium.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published side of the contracts: schemas, golden files and the AsyncAPI document.
 */
final class Contracts {

	static final String SCHEMA_ID = "https://atrium.dev/events/";

	static final String SCHEMA_FOLDER = "dev/atrium/events/schema/";

	private static final JsonMapper JSON = new JsonMapper();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry.schemaIdResolvers((ids) -> ids.mapPrefix(SCHEMA_ID, "classpath:" + SCHEMA_FOLDER)));

	private Contracts() {
	}

	static byte[] golden(EventType type) {
		return bytes("golden/" + simpleName(type) + ".json");
	}

	static ObjectNode goldenTree(EventType type) {
		return (ObjectNode) JSON.readTree(golden(type));
	}

	/** The schema document of a record, event or not. */
	static JsonNode schema(Class<?> record) {
		return JSON.readTree(bytes(SCHEMA_FOLDER + fileName(record)));
	}

	static String fileName(Class<?> record) {
		return record.getSimpleName() + ".v1.json";
	}

	static String simpleName(EventType type) {
		return type.event().getSimpleName();
	}

	static JsonNode asyncApi() {
		return new YAMLMapper().readTree(bytes("asyncapi.yaml"));
	}

	/** What is wrong with a document by an event's schema. */
	static List<Error> violations(EventType type, JsonNode document) {
		Schema schema = SCHEMAS.getSchema(SchemaLocation.of(SCHEMA_ID + fileName(type.event())));
		return schema.validate(document,
				(context) -> context.executionConfig((execution) -> execution.formatAssertionsEnabled(true)));
	}

	static byte[] bytes(String resource) {
		try (InputStream stream = Contracts.class.getClassLoader().getResourceAsStream(resource)) {
			return Objects.requireNonNull(stream, () -> "There is no " + resource).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
