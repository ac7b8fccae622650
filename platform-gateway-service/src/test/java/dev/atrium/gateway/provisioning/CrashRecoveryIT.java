package dev.atrium.gateway.provisioning;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;

import static dev.atrium.gateway.support.Plans.aRequest;
import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gap between the provider's answer and our commit, in which a process may die.
 */
@GatewayTest
class CrashRecoveryIT {

	private final TestDriver driver;

	private DailyApi daily;

	private WherebyApi whereby;

	@Autowired
	CrashRecoveryIT(TestDriver driver) {
		this.driver = driver;
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.daily = new DailyApi(dailyServer);
		this.whereby = new WherebyApi(wherebyServer);
		this.daily.createsOneRoomAndRemembersIt();
		this.whereby.createsMeetingsAndRemembersThem();
	}

	@AfterEach
	void workersLive() {
		this.driver.execute("drop trigger if exists fail_once on meeting");
		this.driver.execute("drop trigger if exists dead_worker on provider_task");
	}

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void roomWhoseCreationCouldNotBeStoredIsAdopted(String platform) {
		MeetingRequested request = aRequest(platform);
		failNextStatusUpdate();

		this.driver.say(request);

		this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(creations(request)).isEqualTo(1);
		assertThat(this.driver.heard(MeetingCreated.class, request.meetingId())).hasSize(1);
		assertThat(this.driver.heard(MeetingCreationFailed.class, request.meetingId())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void roomOfADeadWorkerIsAdoptedWhenItsLeaseRunsOut(String platform) {
		MeetingRequested request = aRequest(platform);
		workersDieAfterTheAnswer();
		this.driver.say(request);
		eventually().until(() -> creations(request) == 1);

		workersLive();

		this.driver.await(MeetingCreated.class, request.meetingId());
		assertThat(creations(request)).isEqualTo(1);
		assertThat(this.driver.heard(MeetingCreated.class, request.meetingId())).hasSize(1);
	}

	private int creations(MeetingRequested request) {
		String id = request.meetingId().toString();
		return this.daily.creationsOf(id) + this.whereby.creationsOf(id.replace("-", "").substring(16));
	}

	// A sequence is not rolled back, so it counts the attempts.
	private void failNextStatusUpdate() {
		this.driver.execute("""
				create or replace function fail_once() returns trigger language plpgsql as $$ begin
				if nextval('status_updates') = 1 then raise exception 'the database is shutting down'; end if;
				return new; end $$""");
		this.driver.execute("drop sequence if exists status_updates");
		this.driver.execute("create sequence status_updates");
		this.driver
			.execute("create trigger fail_once before update on meeting for each row execute function fail_once()");
	}

	// What the database sees of a dead process: it takes a task and never comes back to
	// it.
	private void workersDieAfterTheAnswer() {
		this.driver.execute("""
				create or replace function dead_worker() returns trigger language plpgsql as $$ begin
				raise exception 'this process is dead'; end $$""");
		this.driver.execute("""
				create trigger dead_worker before update on provider_task for each row
				when (old.attempts = new.attempts) execute function dead_worker()""");
	}

}
