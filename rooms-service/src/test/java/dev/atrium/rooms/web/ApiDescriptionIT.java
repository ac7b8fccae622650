package dev.atrium.rooms.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the description of the API: whatever is added has to be described as well. */
@RoomsServiceTest
class ApiDescriptionIT {

	private static final int UNLIMITED = -1;

	private final Api api;

	private JsonNode description = MissingNode.getInstance();

	ApiDescriptionIT(@Autowired WebTestClient http) {
		this.api = new Api(http.mutate().codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(UNLIMITED)).build());
	}

	@BeforeEach
	void theDescription() {
		this.description = Api.json(this.api.get("/v3/api-docs").expectStatus().isOk());
	}

	@Test
	void everyOperationSaysWhatItIsFor() {
		assertThat(operations()).isNotEmpty().allSatisfy((name, operation) -> {
			assertThat(operation.path("summary").asString("")).as("summary").isNotBlank();
			assertThat(operation.path("tags").size()).as("tags").isPositive();
		});
		assertThat(operations().values().stream().map((operation) -> operation.path("operationId").asString()))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyParameterIsDescribedWithAnExample() {
		assertThat(operations())
			.allSatisfy((name, operation) -> assertThat(operation.path("parameters")).allSatisfy((parameter) -> {
				String parameterName = parameter.path("name").asString();
				assertThat(parameter.path("description").asString("")).as(parameterName).isNotBlank();
				assertThat(isExemplified(parameter) || isExemplified(parameter.path("schema"))).as(parameterName)
					.isTrue();
			}));
	}

	@Test
	void everyOperationSaysWhatItAnswersWhenItSucceeds() {
		assertThat(operations()).allSatisfy((name, operation) -> {
			List<JsonNode> successes = responses(operation, "2");
			assertThat(successes).isNotEmpty().allSatisfy((success) -> {
				assertThat(success.path("description").asString()).isNotBlank();
				assertThat(success.path("content").isEmpty()).isFalse();
			});
		});
	}

	@Test
	void everyErrorIsAProblemWithAnExample() {
		assertThat(operations()).allSatisfy((name, operation) -> {
			List<JsonNode> errors = Stream.of("4", "5")
				.flatMap((first) -> responses(operation, first).stream())
				.toList();
			assertThat(errors).isNotEmpty().allSatisfy((error) -> {
				JsonNode problem = error.path("content").path("application/problem+json");
				assertThat(problem.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
				assertThat(problem.path("examples")).isNotEmpty()
					.allSatisfy((example) -> assertThat(example.at("/value/type").asString())
						.startsWith("urn:atrium:problem:"));
			});
		});
	}

	@Test
	void whatCanBeInvalidOrMissingIsAmongTheErrors() {
		assertThat(operations()).allSatisfy((name, operation) -> {
			JsonNode responses = operation.path("responses");
			if (operation.has("requestBody") || operation.has("parameters")) {
				assertThat(responses.has("422")).as("422").isTrue();
			}
			if (name.contains("{")) {
				assertThat(responses.has("404")).as("404").isTrue();
			}
			assertThat(responses.has("500")).as("500").isTrue();
		});
	}

	@Test
	void everyFieldHasAnExample() {
		assertThat(this.description.at("/components/schemas").properties()).isNotEmpty()
			.allSatisfy((schema) -> assertThat(schema.getValue().path("properties").properties())
				.allSatisfy((field) -> assertThat(isExemplified(field.getValue())).as(field.getKey()).isTrue()));
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		assertThat(this.description.findValues("$ref")).isNotEmpty()
			.allSatisfy(
					(reference) -> assertThat(this.description.at(reference.asString().substring(1)).isMissingNode())
						.as(reference.asString())
						.isFalse());
	}

	// Other fields and lists show an example by what they consist of.
	private static boolean isExemplified(JsonNode schema) {
		return Stream
			.of("example", "examples", "enum", "default", "$ref", "allOf", "oneOf", "items", "additionalProperties")
			.anyMatch(schema::has);
	}

	private static List<JsonNode> responses(JsonNode operation, String firstDigit) {
		return operation.path("responses")
			.properties()
			.stream()
			.filter((response) -> response.getKey().startsWith(firstDigit))
			.map(Map.Entry::getValue)
			.toList();
	}

	private Map<String, JsonNode> operations() {
		return this.description.path("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.map((operation) -> Map.entry(operation.getKey() + " " + path.getKey(), operation.getValue())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
