package dev.atrium.ingest;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

@IngestTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class BrokerOutageIT {

	private final String room = "room-" + UUID.randomUUID();

	private final List<String> accepted = new ArrayList<>();

	private boolean brokerIsAway;

	private IngestClient ingest;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.ingest = new IngestClient(port);
	}

	@AfterEach
	void broker() {
		if (this.brokerIsAway) {
			startBroker();
		}
	}

	@Test
	void callbacksAreAnswered503WhileTheBrokerIsAwayAndNoneAnswered200IsLost(CapturedOutput output) {
		assertThat(postAndNote("before").statusCode()).isEqualTo(200);

		stopBroker();
		for (String id : List.of("during-1", "during-2", "during-3")) {
			long asked = System.nanoTime();
			HttpResponse<String> answer = postAndNote(id);
			assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
		}
		startBroker();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(postAndNote("after").statusCode()).isEqualTo(200));

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(meetingsSeen()).containsAll(this.accepted));
		assertThat(output).contains("callback of daily").doesNotContain("meeting_id");
	}

	private List<String> meetingsSeen() {
		return TopicReader.read(Topics.CONFERENCE_ACTIVITY.name(), "daily:" + this.room)
			.stream()
			.map((event) -> new String(event.value(), StandardCharsets.UTF_8))
			.map((json) -> json.replaceAll(".*\"provider_session_id\":\"([^\"]+)\".*", "$1"))
			.toList();
	}

	private HttpResponse<String> postAndNote(String id) {
		String body = "{\"type\":\"meeting.started\",\"id\":\"%s\",\"payload\":{\"room\":\"%s\",\"meeting_id\":\"%s\"}}"
			.formatted(this.room + id, this.room, id);
		HttpResponse<String> answer = this.ingest.post(SignedCallback.daily(body));
		if (answer.statusCode() == 200) {
			this.accepted.add(id);
		}
		return answer;
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
