package dev.atrium.gateway.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import org.jspecify.annotations.Nullable;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * What the providers have on record of a room, and whom Daily sees there.
 */
public final class RoomRecordApi {

	private final List<StubMapping> stubs = new ArrayList<>();

	private final Stubbing server;

	/** Stands in on that server. */
	public RoomRecordApi(Stubbing server) {
		this.server = server;
	}

	/** Daily sees people in one room and nobody elsewhere. */
	public void dailySees(String room, Stay... present) {
		String people = Stream.of(present)
			.map((stay) -> """
					{"room": "%s", "id": "%s", "userId": null, "userName": "%s", "joinTime": "%s", "duration": 22}"""
				.formatted(room, stay.session(), stay.session(), stay.from()))
			.collect(Collectors.joining(","));
		stub(get(urlPathEqualTo("/presence")), (present.length > 0) ? "{\"%s\": [%s]}".formatted(room, people) : "{}");
	}

	/** Daily has one session on record, which goes on if it has no end. */
	public void dailyRecords(String room, String session, Instant start, @Nullable Instant end, Stay... stays) {
		String people = Stream.of(stays)
			.map((stay) -> """
					{"user_id": null, "participant_id": "%s", "user_name": "%s", "join_time": %d, "duration": %d}"""
				.formatted(stay.session(), stay.session(), stay.from().getEpochSecond(),
						(stay.to() != null) ? Duration.between(stay.from(), stay.to()).toSeconds() : 1))
			.collect(Collectors.joining(","));
		String body = """
				{"total_count": 1, "data": [{"id": "%s", "room": "%s", "start_time": %d, "duration": %d,
				 "ongoing": %s, "max_participants": %d, "participants": [%s]}]}""".formatted(session, room,
				start.getEpochSecond(), (end != null) ? Duration.between(start, end).toSeconds() : 1, end == null,
				stays.length, people);
		stub(get(urlPathEqualTo("/meetings")).withQueryParam("room", equalTo(room)), body);
	}

	/** Whereby has one session on record, which goes on if it has no end. */
	public void wherebyRecords(String room, String session, Instant start, @Nullable Instant end, Stay... stays) {
		stub(get(urlPathEqualTo("/insights/room-sessions")).withQueryParam("roomName", equalTo("/" + room)), """
				{"cursor": null, "results": [{"roomSessionId": "%s", "roomName": "/%s", "startedAt": "%s",
				 "endedAt": %s, "totalUniqueParticipants": 2}]}""".formatted(session, room, start, json(end)));
		String people = Stream.of(stays)
			.map((stay) -> """
					{"roomSessionId": "%s", "participantId": "/%s", "roleName": "visitor", "displayName": "%s",
					 "joinedAt": "%s", "leftAt": %s}""".formatted(session, stay.session(), stay.session(), stay.from(),
					json(stay.to())))
			.collect(Collectors.joining(","));
		stub(get(urlPathEqualTo("/insights/participants")).withQueryParam("roomSessionId", equalTo(session)),
				"{\"cursor\": null, \"results\": [%s]}".formatted(people));
	}

	/** How often a room of Daily's was looked up. */
	public int lookupsAtDaily(String room) {
		return this.server.findAll(getRequestedFor(urlPathEqualTo("/meetings")).withQueryParam("room", equalTo(room)))
			.size();
	}

	/** Stops to answer. */
	public void forget() {
		this.stubs.forEach(this.server::removeStub);
		this.stubs.clear();
	}

	private void stub(MappingBuilder request, String body) {
		this.stubs.add(this.server
			.stubFor(request.willReturn(aResponse().withHeader("Content-Type", "application/json").withBody(body))));
	}

	private static String json(@Nullable Instant moment) {
		return (moment != null) ? "\"" + moment + "\"" : "null";
	}

	/**
	 * A participant's time in a room.
	 *
	 * @param session the participant's session
	 * @param from when they came
	 * @param to when they left; absent while they are there
	 */
	public record Stay(String session, Instant from, @Nullable Instant to) {
	}

}
