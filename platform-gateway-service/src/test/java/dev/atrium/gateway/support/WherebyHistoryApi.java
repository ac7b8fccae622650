package dev.atrium.gateway.support;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.atrium.gateway.support.Samples.answer;
import static dev.atrium.gateway.support.Samples.template;

/**
 * Whereby's memory and looks: lists of what there is and was, and the rooms' themes.
 */
public final class WherebyHistoryApi {

	/** The largest page. */
	private static final int PAGE = 100;

	private final Stubbing server;

	/** Stands in on that server. */
	public WherebyHistoryApi(Stubbing server) {
		this.server = server;
	}

	/** Answers a list with one sample. */
	public void hasJust(String path, String sample) {
		this.server.stubFor(list(path).willReturn(answer(200, sample)));
	}

	/** Has meetings in rooms of ours, newest first. */
	public void hasMeetings(int count) {
		has("/meetings", count, (i) -> """
				{"meetingId": "%d", "startDate": "2026-05-12T16:42:49Z", "endDate": "2026-05-12T17:42:49Z",
				 "roomUrl": "https://s.whereby.com/standup-9a3b%012d-793e9ec1-c686-423d-9043-9b7a10c553fd"}"""
			.formatted(i, i));
	}

	/** Has recordings, newest first, a second apart. */
	public void hasRecordings(int count, Instant newestStart) {
		has("/recordings", count, (i) -> recording(i, newestStart.minusSeconds(i)));
	}

	/**
	 * Has sessions in every room, newest first, an hour apart, each of one participant.
	 */
	public void hasSessions(int count, Instant newestStart) {
		has("/insights/room-sessions", count, (i) -> """
				{"roomSessionId": "%s", "roomName": "/a-room", "startedAt": "%s", "endedAt": null}""".formatted(id(i),
				newestStart.minusSeconds(3600L * i)));
		hasParticipants(1);
	}

	/** Has participants in every session, the last of whom records. */
	public void hasParticipants(int count) {
		has("/insights/participants", count, (i) -> """
				{"roomSessionId": "s", "participantId": "/%s", "roleName": "%s", "displayName": "Guest %d",
				 "joinedAt": "2026-05-12T16:42:49Z", "leftAt": null, "externalId": null}""".formatted(id(i),
				(i > 0 && i == count - 1) ? "recorder" : "visitor", i));
	}

	/** Has a recording and gives no second page of them. */
	public void cannotListRecordingsFrom(String cursor) {
		this.server.stubFor(
				list("/recordings").withQueryParam("cursor", equalTo(cursor)).willReturn(aResponse().withStatus(503)));
	}

	/** Deletes recordings, also those that are gone. */
	public void deletesRecordings() {
		this.server.stubFor(delete(urlPathMatching("/recordings/[^/]+")).withHeader("Authorization", bearer())
			.willReturn(aResponse().withStatus(204)));
	}

	/** Takes logos. */
	public void takesLogos() {
		this.server.stubFor(put(urlPathMatching("/rooms/[^/]+/theme/logo")).withHeader("Authorization", bearer())
			.willReturn(aResponse().withStatus(204)));
	}

	/** Refuses logos. */
	public void refusesLogos() {
		this.server.stubFor(put(urlPathMatching("/rooms/[^/]+/theme/logo"))
			.willReturn(template(400, "{\"error\": \"Unsupported image\"}")));
	}

	/** Fails with the first logo and takes it after that. */
	public void takesLogoAfterFailure() {
		this.server.stubFor(put(urlPathMatching("/rooms/[^/]+/theme/logo")).inScenario("logo")
			.whenScenarioStateIs(STARTED)
			.willSetStateTo("failed")
			.willReturn(aResponse().withStatus(503)));
		this.server.stubFor(put(urlPathMatching("/rooms/[^/]+/theme/logo")).inScenario("logo")
			.whenScenarioStateIs("failed")
			.willReturn(aResponse().withStatus(204)));
	}

	/** Requests for pages of a list. */
	public int pagesOf(String path) {
		return this.server.findAll(getRequestedFor(urlPathEqualTo(path)).withHeader("Authorization", bearer())).size();
	}

	/** Requests to show a logo in a room whose name holds a text. */
	public int logosOf(String partOfName) {
		return this.server.findAll(putRequestedFor(urlPathMatching("/rooms/[^/]*" + partOfName + "[^/]*/theme/logo")))
			.size();
	}

	/** Checks that the sessions of one room were asked for, its name encoded. */
	public void askedForSessionsOf(String roomName) {
		this.server
			.verify(getRequestedFor(urlPathEqualTo("/insights/room-sessions")).withHeader("Authorization", bearer())
				.withQueryParam("roomName", equalTo("/" + roomName))
				.withQueryParam("limit", equalTo("100")));
	}

	/** Checks that recordings were asked for, newest first. */
	public void askedForRecordingsNewestFirst() {
		this.server.verify(getRequestedFor(urlEqualTo("/recordings?limit=100&sortBy=startDate:desc"))
			.withHeader("Authorization", bearer()));
	}

	/** Checks the request that showed a logo. */
	public void showedLogo(String roomName, String fileName, String mediaType, byte[] image) {
		this.server.verify(1,
				putRequestedFor(urlEqualTo("/rooms/" + roomName + "/theme/logo")).withHeader("Authorization", bearer())
					.withRequestBodyPart(aMultipart("image").withFileName(fileName)
						.withHeader("Content-Type", equalTo(mediaType))
						.withBody(binaryEqualTo(image))
						.build()));
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

	// As often as cursors say, so that a list ends with its null.
	private void has(String path, int count, Item item) {
		for (int from = 0; from == 0 || from < count; from += PAGE) {
			StringValuePattern start = (from == 0) ? absent() : equalTo("from " + from);
			int next = from + PAGE;
			String items = IntStream.range(from, Math.min(count, next))
				.mapToObj(item::json)
				.collect(Collectors.joining(", "));
			String cursor = (next < count) ? "\"from " + next + "\"" : "null";
			this.server.stubFor(list(path).withQueryParam("cursor", start)
				.willReturn(template(200, "{\"results\": [%s], \"cursor\": %s}".formatted(items, cursor))));
		}
	}

	private static String recording(int number, Instant start) {
		return """
				{"recordingId": "%s", "roomSessionId": "s", "filename": "a-room-%s.mp4", "startDate": "%2$s",
				 "endDate": "%s", "sizeInMegaBytes": 1}""".formatted(id(number), start, start.plusMillis(60500));
	}

	private static MappingBuilder list(String path) {
		return get(urlPathEqualTo(path)).withHeader("Authorization", bearer());
	}

	private static StringValuePattern bearer() {
		return equalTo("Bearer " + WherebyApi.API_KEY);
	}

	/** What an item is on the wire. */
	private interface Item {

		String json(int number);

	}

}
