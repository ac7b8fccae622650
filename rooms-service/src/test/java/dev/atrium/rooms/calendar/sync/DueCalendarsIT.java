package dev.atrium.rooms.calendar.sync;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.calendar.RoomFeed;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class DueCalendarsIT {

	private final Api api;

	private final List<DueCalendars> shares;

	@InjectWireMock("gateway")
	private WireMockServer server;

	DueCalendarsIT(@Autowired WebTestClient http, @Autowired List<DueCalendars> shares) {
		this.api = new Api(http);
		this.shares = shares;
	}

	@Test
	@Tag("W-29")
	@DisplayName("IC-03, IC-16: a due calendar is fetched once, and a bad one stops no other")
	void eachDueCalendarIsFetchedOnce() {
		RoomFeed bad = new RoomFeed(this.api, this.server).fails(500);
		List<RoomFeed> good = IntStream.range(0, 4).mapToObj((i) -> new RoomFeed(this.api, this.server).has()).toList();

		allShares();
		allShares();

		assertThat(good).allSatisfy((feed) -> assertThat(feed.status().path("last_sync").isString()).isTrue());
		assertThat(bad.status().path("last_error").asString()).contains("500");
		assertThat(good).allSatisfy((feed) -> this.server.verify(1, getRequestedFor(urlEqualTo(feed.path()))));
		this.server.verify(1, getRequestedFor(urlEqualTo(bad.path())));
	}

	private void allShares() {
		Mono.when(this.shares.stream().map(DueCalendars::run).toList()).block(Duration.ofMinutes(1));
	}

}
