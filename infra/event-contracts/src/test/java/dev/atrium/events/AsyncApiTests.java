package dev.atrium.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the AsyncAPI document to the AsyncAPI specification and to the code.
 */
class AsyncApiTests {

	static final List<EventType> TYPES = EventType.all();

	private static final Map<Topic<?>, String> KEYS = Map.of(Topics.MEETINGS, "keyedByMeeting",
			Topics.CONFERENCE_ACTIVITY, "keyedByRoom", Topics.RECORDINGS, "keyedByRecording");

	private static final Pattern EMITTED = Pattern.compile("(?<=Emitted )by [^.;]+");

	private static final Pattern SERVICE = Pattern.compile("(?<=by )[a-z-]+-service");

	private final JsonNode document = Contracts.asyncApi();

	@Test
	void documentFollowsAsyncApi3() {
		assertThat(specification().validate(this.document)).isEmpty();
	}

	@Test
	void specificationWouldRefuseAnOperationWithoutAction() {
		((ObjectNode) this.document.path("operations").path("roomsSendsMeetings")).remove("action");

		assertThat(specification().validate(this.document)).isNotEmpty();
	}

	@Test
	void channelsAreTheTopicsAndTheirDeadLetters() {
		Stream<String> events = Topics.ALL.stream().flatMap((topic) -> Stream.of(topic.name(), topic.deadLetters()));
		Stream<String> webhooks = Stream.of(Topics.PROVIDER_WEBHOOKS, Topics.PROVIDER_WEBHOOKS + ".dlt");

		assertThat(this.document.path("channels").valueStream().map((channel) -> channel.path("address").asString()))
			.containsExactlyInAnyOrderElementsOf(Stream.concat(events, webhooks).toList());
	}

	@Test
	void channelsCarryTheEventsOfTheirTopic() {
		assertThat(Topics.ALL).allSatisfy((topic) -> {
			List<String> events = Stream.of(topic.family().getPermittedSubclasses()).map(Class::getSimpleName).toList();

			assertThat(messages(topic.name())).containsExactlyElementsOf(events);
			assertThat(messages(topic.deadLetters())).containsExactlyElementsOf(events);
		});
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void messageStatesTypeSchemaAndKey(EventType type) {
		JsonNode message = this.document.path("components").path("messages").path(Contracts.simpleName(type));

		assertThat(message.path("name").asString()).isEqualTo(type.name());
		assertThat(message.at("/headers/properties/ce_type/const").asString()).isEqualTo(type.name());
		assertThat(message.at("/payload/schema/$ref").asString())
			.isEqualTo(Contracts.SCHEMA_FOLDER + Contracts.fileName(type.event()));
		assertThat(message.path("description").asString())
			.isEqualTo(Contracts.schema(type.event()).path("description").asString());
		assertThat(refs(message.path("traits"))).containsExactly("#/components/messageTraits/cloudEvent",
				"#/components/messageTraits/" + KEYS.get(type.topic()));
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void messageHasItsSendersAndAReceiverAndIsSetAsideByEachReceiver(EventType type) {
		String channel = channel(type.topic().name());
		Set<String> receivers = services("receive", channel, type);

		assertThat(services("send", channel, type)).isEqualTo(senders(type));
		assertThat(receivers).isNotEmpty();
		assertThat(services("send", channel + "DeadLetters", type)).isEqualTo(receivers);
	}

	@Test
	void everyReferenceInsideTheDocumentLeadsSomewhere() {
		List<String> references = this.document.findValuesAsString("$ref")
			.stream()
			.filter((reference) -> reference.startsWith("#"))
			.toList();

		assertThat(references).hasSizeGreaterThan(100)
			.allSatisfy((reference) -> assertThat(this.document.at(reference.substring(1)).isMissingNode()).isFalse());
	}

	/** The services that an event's description names as those that emit it. */
	private static Set<String> senders(EventType type) {
		String description = Contracts.schema(type.event()).path("description").asString();
		Matcher emitted = EMITTED.matcher(description);
		assertThat(emitted.find()).describedAs(description).isTrue();
		return SERVICE.matcher(emitted.group()).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Schema specification() {
		byte[] schema = Contracts.bytes("asyncapi/asyncapi-3.0.0.schema.json");
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
			.getSchema(new String(schema, StandardCharsets.UTF_8), InputFormat.JSON);
	}

	private List<String> messages(String address) {
		return this.document.path("channels").path(channel(address)).path("messages").propertyNames().stream().toList();
	}

	private String channel(String address) {
		return this.document.path("channels")
			.propertyStream()
			.filter((channel) -> channel.getValue().path("address").asString().equals(address))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	private Set<String> services(String action, String channel, EventType type) {
		String message = "#/channels/" + channel + "/messages/" + Contracts.simpleName(type);
		return this.document.path("operations")
			.valueStream()
			.filter((operation) -> operation.path("action").asString().equals(action))
			.filter((operation) -> refs(operation.path("messages")).contains(message))
			.map((operation) -> operation.at("/tags/0/name").asString())
			.collect(Collectors.toSet());
	}

	private static List<String> refs(JsonNode list) {
		return list.valueStream().map((item) -> item.path("$ref").asString()).toList();
	}

}
