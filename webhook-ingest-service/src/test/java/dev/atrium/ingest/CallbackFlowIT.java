package dev.atrium.ingest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.atrium.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
@ExtendWith(OutputCaptureExtension.class)
class CallbackFlowIT {

	private static final String CONFERENCE = Topics.CONFERENCE_ACTIVITY.name();

	private final String room = "room-" + UUID.randomUUID();

	private IngestClient ingest;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.ingest = new IngestClient(port);
	}

	@Test
	void callbackIsKeptByteByByteAndBecomesAnEvent() {
		SignedCallback callback = SignedCallback.daily(started("Zoë").replace(",", " ,\n"));

		assertThat(this.ingest.post(callback).statusCode()).isEqualTo(200);

		List<ConsumerRecord<String, byte[]>> raw = TopicReader.read(Topics.PROVIDER_WEBHOOKS, "daily:" + this.room);
		assertThat(raw).singleElement().satisfies((record) -> {
			assertThat(record.value()).isEqualTo(callback.bytes());
			assertThat(TopicReader.header(record, "platform")).isEqualTo("daily");
			assertThat(Instant.parse(TopicReader.header(record, "received_at"))).isBefore(Instant.now());
			assertThat(TopicReader.header(record, "content-type")).isEqualTo("application/json");
			assertThat(TopicReader.header(record, "x-webhook-timestamp")).isNotBlank();
			assertThat(record.headers().lastHeader("x-webhook-signature")).isNull();
		});
		assertThat(awaitEvents(CONFERENCE, "daily:" + this.room, 1)).singleElement()
			.satisfies((event) -> assertThat(TopicReader.header(event, "ce_type"))
				.isEqualTo("dev.atrium.MeetingStarted.v1"));
	}

	@Test
	void eventContinuesTheTraceOfItsCallback() {
		this.ingest.post(SignedCallback.daily(started("a")));

		String raw = TopicReader.header(TopicReader.read(Topics.PROVIDER_WEBHOOKS, "daily:" + this.room).getFirst(),
				"traceparent");
		String event = TopicReader.header(awaitEvents(CONFERENCE, "daily:" + this.room, 1).getFirst(), "traceparent");

		assertThat(event).isEqualTo(raw);
	}

	@Test
	void wherebysShortPathIsTheSame() {
		SignedCallback callback = SignedCallback.whereby(clientJoined()).at("/v1/whereby");

		assertThat(this.ingest.post(callback).statusCode()).isEqualTo(200);

		assertThat(awaitEvents(CONFERENCE, "whereby:" + this.room, 1)).hasSize(1);
	}

	@Test
	void callbacksFiveTimesAndShuffledAreStillTheSameEvents() {
		List<SignedCallback> callbacks = Stream
			.of(SignedCallback.daily(started("m")), SignedCallback.daily(joined("s1")),
					SignedCallback.daily(joined("s2")))
			.flatMap((callback) -> Collections.nCopies(5, callback).stream())
			.collect(Collectors.toList());
		Collections.shuffle(callbacks);

		callbacks.forEach((callback) -> assertThat(this.ingest.post(callback).statusCode()).isEqualTo(200));

		List<ConsumerRecord<String, byte[]>> events = awaitEvents(CONFERENCE, "daily:" + this.room, 15);
		Set<String> ids = events.stream()
			.map((event) -> TopicReader.header(event, "ce_id"))
			.collect(Collectors.toSet());
		assertThat(ids).hasSize(3);
	}

	@ParameterizedTest
	@MethodSource("notAuthentic")
	void whatIsNotAuthenticIsAnswered401AndNothingIsKept(SignedCallback callback, CapturedOutput output) {
		HttpResponse<String> answer = this.ingest.post(callback);

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("urn:atrium:problem:callback-refused");
		assertThat(output).contains("answered 401")
			.doesNotContain("intruder")
			.satisfies((log) -> signatures(callback).forEach((signature) -> assertThat(log).doesNotContain(signature)));
		this.ingest.post(SignedCallback.daily(started("marker")));
		assertThat(TopicReader.read(Topics.PROVIDER_WEBHOOKS, "daily:")).extracting(ConsumerRecord::key)
			.contains("daily:" + this.room)
			.doesNotContain("daily:intruder");
		assertThat(TopicReader.read(Topics.PROVIDER_WEBHOOKS, "whereby:intruder")).isEmpty();
	}

	private static List<String> signatures(SignedCallback callback) {
		return callback.headers()
			.entrySet()
			.stream()
			.filter((header) -> header.getKey().endsWith("Signature"))
			.map(Map.Entry::getValue)
			.toList();
	}

	static Stream<SignedCallback> notAuthentic() {
		String daily = "{\"type\":\"meeting.started\",\"id\":\"i\",\"payload\":{\"room\":\"intruder\"}}";
		String whereby = "{\"type\":\"room.session.started\",\"id\":\"i\",\"data\":{\"roomName\":\"/intruder\"}}";
		Instant now = Instant.now();
		return Stream.of(new SignedCallback("/v1/daily/webhook", Map.of(), daily),
				SignedCallback.daily(daily + " ").withBody(daily), SignedCallback.daily(daily, now, "b3RoZXIgc2VjcmV0"),
				SignedCallback.daily(daily, now.minus(Duration.ofMinutes(6)), SignedCallback.DAILY_SECRET),
				SignedCallback.daily(daily, now.plus(Duration.ofMinutes(6)), SignedCallback.DAILY_SECRET),
				SignedCallback.daily(daily).at("/v1/whereby/webhook"),
				SignedCallback.whereby(whereby).withBody(whereby + " "),
				SignedCallback.whereby(whereby, now.minus(Duration.ofMinutes(6))),
				SignedCallback.whereby(whereby).at("/v1/daily/webhook"));
	}

	@Test
	void probeIsAnswered200WithoutSignature() {
		SignedCallback probe = new SignedCallback("/v1/daily/webhook", Map.of(),
				ProviderSamples.read("daily-webhook-verification-test"));

		assertThat(this.ingest.post(probe).statusCode()).isEqualTo(200);
	}

	@Test
	void genuineGarbageIsKeptAndCountedAndTheNextCallbackIsStillNormalised() {
		String garbage = "{\"room\":\"" + this.room + "\"";
		double before = metric("atrium_callbacks_normalised_total", "reason=\"unreadable\"");

		assertThat(this.ingest.post(SignedCallback.daily(garbage)).statusCode()).isEqualTo(200);
		assertThat(this.ingest.post(SignedCallback.daily(started("next"))).statusCode()).isEqualTo(200);

		assertThat(awaitEvents(CONFERENCE, "daily:" + this.room, 1)).hasSize(1);
		assertThat(TopicReader.read(Topics.PROVIDER_WEBHOOKS, "daily:daily"))
			.anySatisfy((record) -> assertThat(record.value()).isEqualTo(SignedCallback.daily(garbage).bytes()));
		Awaitility.await()
			.untilAsserted(() -> assertThat(metric("atrium_callbacks_normalised_total", "reason=\"unreadable\""))
				.isGreaterThan(before));
	}

	@Test
	void bodyOverTheLimitIsAnswered413AndTheServiceGoesOn() {
		SignedCallback tooLarge = SignedCallback.daily("{\"x\":\"" + "y".repeat(300_000) + "\"}");

		assertThat(this.ingest.post(tooLarge).statusCode()).isEqualTo(413);
		assertThat(this.ingest.post(SignedCallback.daily(started("after"))).statusCode()).isEqualTo(200);
	}

	@Test
	void operatorsFindHealthMetricsAndDocumentation() {
		assertThat(this.ingest.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(this.ingest.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(this.ingest.get("/actuator/prometheus").body()).contains("atrium_callbacks_received_total",
				"atrium_callbacks_answered_total", "kafka_consumer_fetch_manager_records_lag");
		assertThat(this.ingest.get("/v3/api-docs").body()).contains("/v1/{platform}/webhook", "Atrium webhook ingest");
	}

	private double metric(String name, String tag) {
		return this.ingest.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith(name) && line.contains(tag))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	private static List<ConsumerRecord<String, byte[]>> awaitEvents(String topic, String key, int count) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> TopicReader.read(topic, key), (events) -> events.size() >= count);
	}

	private String started(String id) {
		return "{\"version\":\"1.0.0\",\"type\":\"meeting.started\",\"id\":\"%s-%s\",\"payload\":{\"room\":\"%s\"},\"event_ts\":1708526033.049}"
			.formatted(id, this.room, this.room);
	}

	private String joined(String session) {
		return "{\"type\":\"participant.joined\",\"id\":\"%s\",\"payload\":{\"room\":\"%s\",\"session_id\":\"%s-%s\",\"user_name\":\"Zoë\"}}"
			.formatted(UUID.randomUUID(), this.room, this.room, session);
	}

	private String clientJoined() {
		return "{\"type\":\"room.client.joined\",\"id\":\"%s\",\"data\":{\"roomName\":\"/%s\",\"participantId\":\"p\"}}"
			.formatted(UUID.randomUUID(), this.room);
	}

}
