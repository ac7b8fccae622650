package dev.atrium.gateway.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.conference.RoomActivity;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.reconciliation.PlatformComparison.Flow;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;

import static dev.atrium.gateway.support.Plans.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class AskedForComparisonIT {

	private final Clock clock = Clock.systemUTC();

	@Autowired
	private VideoPlatforms platforms;

	@Autowired
	private ProgressNotes notes;

	@Autowired
	private RoomActivity activity;

	@Autowired
	private Reconciliation reconciliation;

	@Autowired
	private TestDriver driver;

	@Test
	void isDoneOnceAlthoughCallbacksFlow(@InjectWireMock("daily") WireMockServer server) {
		callbacksFlow(server);
		CountedComparison comparison = new CountedComparison();
		PlatformComparison work = new PlatformComparison(comparison, new Configured(this.platforms.get("daily")),
				this.notes, new Flow(this.activity, Duration.ofHours(1), this.clock));
		work.run().block();
		work.run().block();
		assertThat(comparison.times).hasValue(1);

		this.reconciliation.soon("daily").block();
		work.run().block();
		work.run().block();

		assertThat(comparison.times).hasValue(2);
	}

	private void callbacksFlow(WireMockServer server) {
		new DailyApi(server).createsRooms();
		MeetingRequested request = aRequest("daily");
		this.driver.say(request);
		this.driver.await(MeetingCreated.class, request.meetingId());
		this.driver.execute("""
				insert into room_activity (meeting_id, kind, subject, occurred_at, bot, called_back_at)
				values ('%s', 'JOINED', 'somebody', now(), false, now())""".formatted(request.meetingId()));
	}

	/** Comes to its end at once. */
	private final class CountedComparison implements Comparison {

		private final AtomicInteger times = new AtomicInteger();

		private final String subject = UUID.randomUUID().toString();

		@Override
		public String subject() {
			return this.subject;
		}

		@Override
		public Pace pace() {
			return new Pace(Duration.ofSeconds(1), Duration.ofHours(1));
		}

		@Override
		public boolean isPossibleAt(Configured platform) {
			return true;
		}

		@Override
		public Mono<Progress> compare(Configured platform, Progress progress) {
			this.times.incrementAndGet();
			return Mono.just(new Progress(AskedForComparisonIT.this.clock.instant(), null));
		}

	}

}
