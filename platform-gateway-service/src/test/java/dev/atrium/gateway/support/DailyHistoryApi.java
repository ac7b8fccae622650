package dev.atrium.gateway.support;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.atrium.gateway.support.Samples.answer;
import static dev.atrium.gateway.support.Samples.template;

/**
 * Daily's lists, being as long as a test intends: of rooms, sessions, participants and
 * recordings.
 */
public final class DailyHistoryApi {

	private static final int PAGE = 100;

	private final Stubbing server;

	/** Stands in on that server. */
	public DailyHistoryApi(Stubbing server) {
		this.server = server;
	}

	/** Answers a list with one sample, and whatever follows its last item with 404. */
	public void hasJust(String path, String sample) {
		hasPresence(path, sample);
		this.server.stubFor(pages(urlPathEqualTo(path)).withQueryParam("starting_after", WireMock.matching(".+"))
			.willReturn(answer(404, "daily-error-404-room")));
	}

	/** Answers a call that is not paged with a sample. */
	public void hasPresence(String path, String sample) {
		this.server.stubFor(pages(urlPathEqualTo(path)).willReturn(answer(200, sample)));
	}

	/** Has one participant in a room. */
	public void hasOneIn(String roomName, String userName) {
		this.server.stubFor(pages(urlPathEqualTo("/presence")).willReturn(template(200, """
				{"%s": [{"room": "%1$s", "id": "p-1", "userId": null, "userName": "%s", "mtgSessionId": "s-1",
				 "joinTime": "2026-03-27T16:37:22.000Z", "duration": 22}]}""".formatted(roomName, userName))));
	}

	/** Has recordings, newest first, as many seconds old as their numbers say. */
	public void hasRecordings(int count, long newestStart) {
		has("/recordings", "starting_after", count, (i) -> """
				{"id": "%s", "room_name": "a-room", "start_ts": %d, "status": "finished", "duration": 60.5,
				 "type": "cloud", "s3key": "domain/a-room/1"}""".formatted(id(i), newestStart - i));
	}

	/** Has rooms of ours, newest first. */
	public void hasRooms(int count) {
		has("/rooms", "starting_after", count, (i) -> """
				{"id": "%s", "name": "standup-01930a5b-7c2e-7d41-9a3b-%012d", "api_created": true,
				 "privacy": "public", "url": "https://api-demo.daily.co/%1$s",
				 "created_at": "2026-01-26T09:01:22.000Z", "config": {}}""".formatted(id(i), i));
	}

	/** Has sessions in every room, newest first, each a minute long and an hour apart. */
	public void hasSessions(int count, long newestStart) {
		has("/meetings", "starting_after", count, (i) -> """
				{"id": "%s", "room": "a-room", "start_time": %d, "duration": 60, "ongoing": false,
				 "max_participants": 0, "participants": []}""".formatted(id(i), newestStart - 3600L * i));
	}

	/** Has one session of many, of whom it lists one. */
	public void hasOneCrowdedSession(String sessionId, int crowd) {
		this.server.stubFor(pages(urlPathEqualTo("/meetings")).willReturn(template(200, """
				{"total_count": 1, "data": [{"id": "%s", "room": "a-room", "start_time": 1774363859, "duration": 600,
				 "ongoing": false, "max_participants": %d, "participants": [%s]}]}""".formatted(sessionId, crowd,
				participant(0)))));
		has("/meetings/" + sessionId + "/participants", "joined_after", crowd, DailyHistoryApi::participant);
	}

	/** Has one session, which goes on. */
	public void hasOngoingSession() {
		this.server.stubFor(pages(urlPathEqualTo("/meetings")).willReturn(template(200, """
				{"total_count": 1, "data": [{"id": "s-1", "room": "a-room", "start_time": 1774363859, "duration": 600,
				 "ongoing": true, "max_participants": 1, "participants": [%s]}]}""".formatted(participant(0)))));
	}

	/** Fails to give the page of a list that follows an item. */
	public void cannotList(String path, String after) {
		this.server.stubFor(pages(urlPathEqualTo(path)).withQueryParam("starting_after", equalTo(after))
			.willReturn(aResponse().withStatus(503)));
	}

	/** Says in the place of a link to a recording that it has none. */
	public void linksToNothing() {
		this.server.stubFor(get(urlPathMatching("/recordings/[^/]+/access-link"))
			.willReturn(template(200, "{\"download_link\": \"Access to the bucket is not allowed\", \"expires\": 0}")));
	}

	/** Requests for pages of a list. */
	public int pagesOf(String path) {
		return this.server.findAll(getRequestedFor(urlPathEqualTo(path)).withHeader("Authorization", bearer())).size();
	}

	/** Checks that the sessions of one room were asked for. */
	public void askedForSessionsOf(String roomName) {
		this.server.verify(getRequestedFor(urlPathEqualTo("/meetings")).withHeader("Authorization", bearer())
			.withQueryParam("room", equalTo(roomName))
			.withQueryParam("limit", equalTo("100")));
	}

	/** Checks the request that deleted a recording. */
	public void deletedRecording(String recordingId) {
		this.server.verify(1,
				deleteRequestedFor(urlEqualTo("/recordings/" + recordingId)).withHeader("Authorization", bearer()));
	}

	/** The id of an item. */
	public static String id(int number) {
		return "item-" + number;
	}

	// The last page is full where the count allows it: what follows is a 404.
	private void has(String path, String cursor, int count, Item item) {
		for (int from = 0; from == 0 || from < count; from += PAGE) {
			StringValuePattern start = (from == 0) ? absent() : equalTo(id(from - 1));
			String items = IntStream.range(from, Math.min(count, from + PAGE))
				.mapToObj(item::json)
				.collect(Collectors.joining(", "));
			this.server.stubFor(pages(urlPathEqualTo(path)).withQueryParam(cursor, start)
				.willReturn(template(200, "{\"total_count\": %d, \"data\": [%s]}".formatted(count, items))));
		}
		this.server.stubFor(pages(urlPathEqualTo(path)).withQueryParam(cursor, equalTo(id(count - 1)))
			.willReturn(answer(404, "daily-error-404-room")));
	}

	private static String participant(int number) {
		return """
				{"user_id": null, "participant_id": "%s", "user_name": "Guest %d", "join_time": %d, "duration": 10.5}"""
			.formatted(id(number), number, 1774363859L + number);
	}

	private static MappingBuilder pages(UrlPathPattern path) {
		return get(path).withHeader("Authorization", bearer());
	}

	private static StringValuePattern bearer() {
		return equalTo("Bearer " + DailyApi.API_KEY);
	}

	/** What an item is on the wire. */
	private interface Item {

		String json(int number);

	}

}
