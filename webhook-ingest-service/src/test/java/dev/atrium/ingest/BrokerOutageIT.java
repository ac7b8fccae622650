package dev.atrium.ingest;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import dev.atrium.events.Topics;
import dev.atrium.testkit.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** The broker goes away and comes back while callbacks keep coming. */
@IngestTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class BrokerOutageIT {

	private static final Pattern MEETING = Pattern.compile("\"(?:meeting_id|provider_session_id)\":\"([^\"]+)\"");

	private static final int SENDERS = 16;

	private final String room = "room-" + UUID.randomUUID();

	private final Map<String, HttpResponse<String>> answers = new ConcurrentHashMap<>();

	private final AtomicInteger sent = new AtomicInteger();

	private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

	private volatile boolean loadGoesOn = true;

	private boolean brokerIsAway;

	private IngestClient ingest;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.ingest = new IngestClient(port);
	}

	@AfterEach
	void everythingIsBack() {
		this.loadGoesOn = false;
		this.senders.close();
		if (this.brokerIsAway) {
			startBroker();
		}
	}

	@Test
	void nothingAnswered200IsLostAndTheRestIsAnswered503WhileTheBrokerIsAwayUnderLoad(CapturedOutput output) {
		IntStream.range(0, SENDERS).forEach((i) -> this.senders.execute(this::keepSending));
		awaitAnswers(200, 200);
		stopBroker();
		awaitAnswers(503, 2 * SENDERS);
		startBroker();
		awaitAnswers(200, answered(200).size() + 200);
		this.loadGoesOn = false;
		this.senders.close();

		assertThat(this.answers).hasSize(this.sent.get());
		assertThat(answered(200).size() + answered(503).size()).isEqualTo(this.sent.get());
		assertThat(answered(503))
			.allSatisfy((id) -> assertThat(answer(id).headers().firstValue("retry-after")).hasValue("1"));
		List<String> kept = meetings(Topics.PROVIDER_WEBHOOKS);
		assertThat(kept).containsAll(answered(200)).doesNotHaveDuplicates();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(meetings(Topics.CONFERENCE_ACTIVITY.name()))
				.containsExactlyInAnyOrderElementsOf(kept));
		assertThat(output).contains("callback of daily").doesNotContain("meeting_id");
	}

	@Test
	void everybodyIsAnsweredBeforeTheProviderGivesUp() {
		stopBroker();

		for (int i = 0; i < 3; i++) {
			long asked = System.nanoTime();
			assertThat(send().statusCode()).isEqualTo(503);
			assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
		}
	}

	private void keepSending() {
		while (this.loadGoesOn) {
			send();
		}
	}

	private HttpResponse<String> send() {
		String id = "m-" + this.sent.incrementAndGet();
		String body = "{\"type\":\"meeting.started\",\"id\":\"%s\",\"payload\":{\"room\":\"%s\",\"meeting_id\":\"%s\"}}"
			.formatted(this.room + id, this.room, id);
		HttpResponse<String> answer = this.ingest.post(SignedCallback.daily(body));
		this.answers.put(id, answer);
		return answer;
	}

	private void awaitAnswers(int status, int count) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answered(status).size() >= count);
	}

	private List<String> answered(int status) {
		return this.answers.keySet().stream().filter((id) -> answer(id).statusCode() == status).toList();
	}

	private HttpResponse<String> answer(String id) {
		return Objects.requireNonNull(this.answers.get(id));
	}

	private List<String> meetings(String topic) {
		return TopicReader.read(topic, "daily:" + this.room).stream().map(BrokerOutageIT::meeting).toList();
	}

	private static String meeting(ConsumerRecord<String, byte[]> record) {
		Matcher matcher = MEETING.matcher(new String(record.value(), StandardCharsets.UTF_8));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private void stopBroker() {
		Servers.kafka().stop();
		this.brokerIsAway = true;
	}

	private void startBroker() {
		Servers.kafka().start();
		this.brokerIsAway = false;
	}

}
