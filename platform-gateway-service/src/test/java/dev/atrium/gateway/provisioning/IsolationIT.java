package dev.atrium.gateway.provisioning;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.Plans;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;

import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One platform that does not answer changes nothing for the other.
 */
@GatewayTest
class IsolationIT {

	private static final int MEETINGS = 100;

	private final TestDriver driver;

	private final BulkheadRegistry bulkheads;

	private DailyApi daily;

	private WherebyApi whereby;

	@Autowired
	IsolationIT(TestDriver driver, BulkheadRegistry bulkheads) {
		this.driver = driver;
		this.bulkheads = bulkheads;
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
	}

	@ParameterizedTest
	@CsvSource({ "daily, whereby", "whereby, daily" })
	void hundredMeetingsAreCreatedWhileTheOtherPlatformHangs(String hanging, String working) {
		hangs(hanging);
		works(working);
		List<UUID> waiting = requests(hanging).map(this::say).toList();
		List<UUID> wanted = requests(working).map(this::say).toList();

		eventually().until(() -> wanted.stream().allMatch(this::isCreated));
		eventually().until(() -> waiting.stream().allMatch(this::isTakenDown));

		assertThat(waiting.stream().filter(this::isOpen)).isNotEmpty();
		assertThat(waiting).noneMatch(this::isCreated);
		assertThat(wanted).allMatch((meetingId) -> creationsAt(working, meetingId) == 1);
		abandon(hanging);
	}

	private void hangs(String platform) {
		if (platform.equals("daily")) {
			this.daily.hangs();
		}
		else {
			this.whereby.hangs();
		}
	}

	private void works(String platform) {
		if (platform.equals("daily")) {
			this.daily.createsRooms();
		}
		else {
			this.whereby.createsMeetings();
		}
	}

	/** Requests that made the room: one, so that none was refused or repeated. */
	private int creationsAt(String platform, UUID meetingId) {
		String digits = meetingId.toString().replace("-", "");
		return platform.equals("daily") ? this.daily.creationsOf(meetingId.toString())
				: this.whereby.creationsOf(digits.substring(digits.length() - 16));
	}

	// The next test finds the platform's workers idle.
	private void abandon(String platform) {
		this.driver.execute("update provider_task set finished_at = now() where finished_at is null and platform = '"
				+ platform + "'");
		Bulkhead calls = this.bulkheads.bulkhead(platform);
		int most = calls.getBulkheadConfig().getMaxConcurrentCalls();
		eventually().until(() -> calls.getMetrics().getAvailableConcurrentCalls() == most);
	}

	private UUID say(MeetingRequested request) {
		this.driver.say(request);
		return request.meetingId();
	}

	private boolean isCreated(UUID meetingId) {
		return !this.driver.heard(MeetingCreated.class, meetingId).isEmpty();
	}

	// Not to be created in the next test, when its platform no longer hangs.
	private boolean isTakenDown(UUID meetingId) {
		return this.driver.tasks(meetingId) > 0;
	}

	private boolean isOpen(UUID meetingId) {
		return this.driver.openTasks(meetingId) > 0;
	}

	private static Stream<MeetingRequested> requests(String platform) {
		return Stream.generate(() -> Plans.aRequest(platform)).limit(MEETINGS);
	}

}
