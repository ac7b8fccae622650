package dev.atrium.gateway.logo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;
import dev.atrium.gateway.support.WherebyHistoryApi;

import static dev.atrium.gateway.support.Plans.aRequest;
import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class MeetingLogoIT {

	private final TestDriver driver;

	private DailyApi daily;

	private WherebyApi whereby;

	private WherebyHistoryApi looks;

	@Autowired
	MeetingLogoIT(TestDriver driver) {
		this.driver = driver;
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
		this.looks = new WherebyHistoryApi(wherebyServer);
	}

	@Test
	void newRoomShowsTheLogo() throws IOException {
		this.whereby.createsMeetings();
		this.looks.takesLogos();

		MeetingCreated created = create(aRequest("whereby"));

		eventually().until(() -> this.driver.openTasks(created.meetingId()) == 0);
		this.looks.showedLogo(created.providerRoomName(), "logo.png", "image/png",
				Files.readAllBytes(Path.of("src/test/resources/logo.png")));
	}

	// W-32: a logo that failed left a room behind that no meeting had.
	@Test
	void logoThatIsRefusedDoesNotHarmTheMeeting() {
		this.whereby.createsMeetings();
		this.looks.refusesLogos();

		MeetingCreated created = create(aRequest("whereby"));

		eventually().until(() -> this.driver.openTasks(created.meetingId()) == 0);
		assertThat(this.looks.logosOf(created.providerRoomName())).isEqualTo(1);
		assertThat(this.driver.heard(MeetingCreated.class, created.meetingId())).hasSize(1);
		assertThat(this.driver.heard(MeetingCreationFailed.class, created.meetingId())).isEmpty();
	}

	@Test
	void logoThatFailsIsTriedAgain() {
		this.whereby.createsMeetings();
		this.looks.takesLogoAfterFailure();

		MeetingCreated created = create(aRequest("whereby"));

		eventually().until(() -> this.driver.openTasks(created.meetingId()) == 0);
		assertThat(this.looks.logosOf(created.providerRoomName())).isGreaterThan(1);
	}

	@Test
	void platformWithoutLogosIsNotAskedForOne() {
		this.daily.createsRooms();

		MeetingCreated created = create(aRequest("daily"));

		assertThat(this.driver.tasks(created.meetingId())).isEqualTo(1);
	}

	private MeetingCreated create(MeetingRequested request) {
		this.driver.say(request);
		return this.driver.await(MeetingCreated.class, request.meetingId());
	}

}
