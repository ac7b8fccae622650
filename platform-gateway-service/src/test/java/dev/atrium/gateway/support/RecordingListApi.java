package dev.atrium.gateway.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import org.jspecify.annotations.Nullable;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * A provider's list of recordings, in pages of 100 from the newest to the oldest.
 */
public abstract sealed class RecordingListApi {

	private static final int PAGE = 100;

	private final List<StubMapping> stubs = new ArrayList<>();

	private final Stubbing server;

	RecordingListApi(Stubbing server) {
		this.server = server;
	}

	/** Daily's, which has recordings from their beginning. */
	public static RecordingListApi daily(Stubbing server) {
		return new Daily(server);
	}

	/** Whereby's, which has them once they are finished. */
	public static RecordingListApi whereby(Stubbing server) {
		return new Whereby(server);
	}

	/** Lists the recordings as they are at a moment. */
	public void listsAt(Instant now, List<Recorded> all) {
		forget();
		List<Recorded> listed = all.stream()
			.filter((recording) -> isListed(recording, now))
			.sorted(Comparator.comparing(Recorded::start).reversed())
			.toList();
		// A full last page is followed by an empty one, for who asks.
		for (int from = 0; from <= listed.size(); from += PAGE) {
			List<Recorded> page = listed.subList(from, Math.min(from + PAGE, listed.size()));
			String after = (from == 0) ? null : listed.get(from - 1).id();
			String next = (from + PAGE < listed.size()) ? page.getLast().id() : null;
			stub(after, json(200, body(page, next, listed.size(), now)));
		}
	}

	/** Breaks when asked for the page after a recording. */
	public void breaksAfter(Recorded last) {
		stub(last.id(), aResponse().withStatus(500));
	}

	/** Is away. */
	public void isAway() {
		forget();
		this.stubs.add(this.server.stubFor(get(urlPathEqualTo("/recordings")).willReturn(aResponse().withStatus(503))));
	}

	/** Stops to answer. */
	public void forget() {
		this.stubs.forEach(this.server::removeStub);
		this.stubs.clear();
	}

	/** How often a page was asked for. */
	public int calls() {
		return this.server.findAll(getRequestedFor(urlPathEqualTo("/recordings"))).size();
	}

	private void stub(@Nullable String after, ResponseDefinitionBuilder answer) {
		MappingBuilder page = get(urlPathEqualTo("/recordings")).withQueryParam(cursor(),
				(after != null) ? equalTo(after) : absent());
		this.stubs.add(this.server.stubFor(page.willReturn(answer)));
	}

	private static ResponseDefinitionBuilder json(int status, String body) {
		return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
	}

	abstract boolean isListed(Recorded recording, Instant now);

	abstract String cursor();

	abstract String body(List<Recorded> page, @Nullable String next, int total, Instant now);

	/**
	 * A recording.
	 *
	 * @param id the provider's id
	 * @param room the provider's room
	 * @param start when it began
	 * @param length how long it goes
	 */
	public record Recorded(String id, String room, Instant start, Duration length) {

		Instant end() {
			return start.plus(length);
		}

	}

	private static final class Daily extends RecordingListApi {

		private Daily(Stubbing server) {
			super(server);
		}

		@Override
		boolean isListed(Recorded recording, Instant now) {
			return !recording.start().isAfter(now);
		}

		@Override
		String cursor() {
			return "starting_after";
		}

		@Override
		String body(List<Recorded> page, @Nullable String next, int total, Instant now) {
			return "{\"total_count\": %d, \"data\": [%s]}".formatted(total,
					page.stream().map((recording) -> json(recording, now)).collect(Collectors.joining(",")));
		}

		private static String json(Recorded recording, Instant now) {
			String progress = recording.end().isAfter(now) ? "\"status\": \"in-progress\""
					: "\"status\": \"finished\", \"duration\": " + recording.length().toSeconds();
			return """
					{"id": "%s", "room_name": "%s", "start_ts": %d, %s, "max_participants": 2,
					 "share_token": "NcWgEiJuqD8v", "s3key": "mydomain/%s"}""".formatted(recording.id(),
					recording.room(), recording.start().getEpochSecond(), progress, recording.id());
		}

	}

	private static final class Whereby extends RecordingListApi {

		private Whereby(Stubbing server) {
			super(server);
		}

		@Override
		boolean isListed(Recorded recording, Instant now) {
			return !recording.end().isAfter(now);
		}

		@Override
		String cursor() {
			return "cursor";
		}

		@Override
		String body(List<Recorded> page, @Nullable String next, int total, Instant now) {
			return "{\"cursor\": %s, \"results\": [%s]}".formatted((next != null) ? '"' + next + '"' : "null",
					page.stream().map(Whereby::json).collect(Collectors.joining(",")));
		}

		private static String json(Recorded recording) {
			return """
					{"recordingId": "%s", "roomSessionId": "e2f29530-46ec-4cee-8b27-e565cb5bb2e9",
					 "filename": "%s-%s.mp4", "startDate": "%s", "endDate": "%s", "sizeInMegaBytes": 100}"""
				.formatted(recording.id(), recording.room(), recording.start(), recording.start(), recording.end());
		}

	}

}
