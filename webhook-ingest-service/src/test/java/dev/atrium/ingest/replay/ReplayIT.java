package dev.atrium.ingest.replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.core.KafkaTemplate;

import dev.atrium.events.EventIds;
import dev.atrium.events.Topics;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.ingest.IngestClient;
import dev.atrium.ingest.IngestTest;
import dev.atrium.ingest.SignedCallback;
import dev.atrium.ingest.TopicReader;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.WebhookTranslator;
import dev.atrium.messaging.cloudevents.CloudEventRecords;
import dev.atrium.testkit.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** The command, beside the running service. */
@IngestTest
class ReplayIT {

	private static final String CONFERENCE = Topics.CONFERENCE_ACTIVITY.name();

	private final String room = "room-" + UUID.randomUUID();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final KafkaTemplate<String, byte[]> kafka;

	private IngestClient ingest;

	@Autowired
	ReplayIT(KafkaTemplate<String, byte[]> kafka) {
		this.kafka = kafka;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.ingest = new IngestClient(port);
	}

	@Test
	void replaysWhatWasReceivedFromTheFirstMomentUntilBeforeTheLast() {
		Instant from = hoursAgo(40);
		Instant to = from.plusSeconds(60);
		keep("too-early", from.minusMillis(1));
		keep("first", from);
		keep("last", to.minusMillis(1));
		keep("too-late", to);

		assertThat(replay("--from=" + from, "--to=" + to)).as(errors()).isZero();

		assertThat(replayed()).extracting(ConsumerRecord::key)
			.containsExactlyInAnyOrder("daily:" + this.room + "-first", "daily:" + this.room + "-last");
	}

	@Test
	void replaysOnlyThePlatformAndTypeAskedFor() {
		Instant from = hoursAgo(50);
		keep("daily", started("daily"), from);
		keep("daily", started("ended").replace("started", "ended"), from);
		keep("whereby", "{\"type\":\"room.session.started\",\"id\":\"%s\",\"data\":{\"roomName\":\"/%s\"}}"
			.formatted(this.room, this.room + "-whereby"), from);
		String[] range = { "--from=" + from, "--to=" + from.plusSeconds(1) };

		assertThat(replay(range[0], range[1], "--platform=daily", "--type=meeting.started")).isZero();
		assertThat(replayed()).extracting(ConsumerRecord::key).containsExactly("daily:" + this.room + "-daily");

		assertThat(replay(range[0], range[1], "--platform=whereby")).isZero();
		assertThat(replayed()).hasSize(2).extracting(ConsumerRecord::key).contains("whereby:" + this.room + "-whereby");
	}

	@Test
	void dryRunCountsAndPublishesNothing() {
		Instant from = hoursAgo(60);
		keep("a", from);
		keep("b", from);

		assertThat(replay("--from=" + from, "--to=" + from.plusSeconds(1), "--dry-run")).isZero();

		assertThat(output()).containsPattern("daily +meeting.started +2 +2 +- +2");
		assertThat(replayed()).isEmpty();
	}

	@Test
	void afterAMappingFixTheOnceUnmappedIsPublishedAndTheRestUnderTheSameIds() {
		Instant from = Instant.now();
		post(started("m"));
		post(waiting("w-1"));
		List<ConsumerRecord<String, byte[]>> live = await(1);

		assertThat(replay(application().sources(MappingFix.class), "--from=" + from)).as(errors()).isZero();

		assertThat(ids(replayed())).containsExactlyInAnyOrder(TopicReader.header(live.getFirst(), "ce_id"),
				MappingFix.id("w-1").toString());
		assertThat(output()).containsPattern("daily +waiting-participant.joined +1 +1 +- +1");
		assertThat(replayed()).allSatisfy(
				(event) -> assertThat(new CloudEventRecords().read(Topics.CONFERENCE_ACTIVITY, event)).isPresent());
		post(started("next"));
		assertThat(await(4)).as("the service goes on").hasSize(4);
	}

	@Test
	void replayedEventsAreInTheOrderOfTheirCallbacks() {
		Instant from = hoursAgo(70);
		List<String> ids = IntStream.range(0, 1500).mapToObj((i) -> "m-" + i).toList();
		ids.forEach((id) -> keep("daily",
				"{\"type\":\"meeting.started\",\"payload\":{\"room\":\"%s\",\"meeting_id\":\"%s\"}}"
					.formatted(this.room, id),
				from));

		assertThat(replay("--from=" + from, "--to=" + from.plusSeconds(1))).isZero();

		assertThat(ids(replayed())).containsExactlyElementsOf(
				ids.stream().map((id) -> EventIds.ofFact(MeetingStarted.class, "daily", id).toString()).toList());
	}

	@Test
	void argumentThatBreaksARuleIsNamedAndNothingIsRead() {
		assertThat(replay("--from=yesterday")).isEqualTo(2);

		assertThat(errors()).startsWith("--from: must be a time").contains("Usage:");
		assertThat(this.out.size()).isZero();
	}

	@Test
	void helpIsNoMistake() {
		assertThat(replay("--help")).isZero();

		assertThat(output()).startsWith("Usage:");
	}

	@Test
	void brokerThatIsAwayIsNamed() {
		SpringApplicationBuilder nowhere = application().initializers((context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("nowhere", Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
					"spring.kafka.consumer.properties.default.api.timeout.ms", "500"))));

		assertThat(replay(nowhere, "--from=" + Instant.now())).isEqualTo(1);

		assertThat(errors()).contains("127.0.0.1:1", "Run it again");
	}

	private int replay(String... args) {
		return replay(application(), args);
	}

	private int replay(SpringApplicationBuilder application, String... args) {
		this.kafka.flush();
		return new ReplayCommand(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(application, args);
	}

	private String output() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String errors() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	private static SpringApplicationBuilder application() {
		return ReplayCommand.application().properties("KAFKA_BOOTSTRAP_SERVERS=" + Servers.kafka().bootstrapServers());
	}

	private static Instant hoursAgo(int hours) {
		return Instant.now().minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
	}

	private void keep(String name, Instant receivedAt) {
		keep("daily", started(name), receivedAt);
	}

	private void keep(String platform, String body, Instant receivedAt) {
		var _ = this.kafka.send(KeptCallback.record(platform, this.room, body, receivedAt));
	}

	private void post(String body) {
		assertThat(this.ingest.post(SignedCallback.daily(body)).statusCode()).isEqualTo(200);
	}

	private String started(String name) {
		return "{\"type\":\"meeting.started\",\"id\":\"%s\",\"payload\":{\"room\":\"%s-%s\"}}"
			.formatted(UUID.randomUUID(), this.room, name);
	}

	private String waiting(String id) {
		return "{\"type\":\"waiting-participant.joined\",\"id\":\"%s\",\"payload\":{\"room\":\"%s-waiting\"}}"
			.formatted(id, this.room);
	}

	private List<ConsumerRecord<String, byte[]>> await(int count) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(this::events, (events) -> events.size() >= count);
	}

	private List<ConsumerRecord<String, byte[]>> events() {
		return TopicReader.read(CONFERENCE, "").stream().filter((event) -> event.key().contains(this.room)).toList();
	}

	private List<ConsumerRecord<String, byte[]>> replayed() {
		return events().stream().filter((event) -> event.headers().lastHeader(Replay.REPLAYED_AT) != null).toList();
	}

	private static List<String> ids(List<ConsumerRecord<String, byte[]>> events) {
		return events.stream().map((event) -> TopicReader.header(event, "ce_id")).toList();
	}

	/** A release that has learnt what to make of somebody who waits. */
	static class MappingFix {

		static UUID id(String callback) {
			return EventIds.ofCallback("daily", callback);
		}

		@Bean
		static BeanPostProcessor fix() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return "dailyTranslator".equals(name) ? new Fixed((WebhookTranslator) bean) : bean;
				}
			};
		}

		private record Fixed(WebhookTranslator before) implements WebhookTranslator {

			@Override
			public String platform() {
				return this.before.platform();
			}

			@Override
			public Set<String> types() {
				return this.before.types();
			}

			@Override
			public String subject(byte[] body) {
				return this.before.subject(body);
			}

			@Override
			public Translation translate(ReceivedCallback callback) {
				Translation translation = this.before.translate(callback);
				if (!translation.type().equals("waiting-participant.joined")) {
					return translation;
				}
				String body = new String(callback.body(), StandardCharsets.UTF_8);
				return new Mapped(translation.type(), List.of(new Identified(id(value(body, "id")),
						new MeetingStarted("daily", value(body, "room"), null, callback.receivedAt()))));
			}

			private static String value(String json, String field) {
				return json.replaceAll(".*\"" + field + "\":\"([^\"]+)\".*", "$1");
			}

		}

	}

}
