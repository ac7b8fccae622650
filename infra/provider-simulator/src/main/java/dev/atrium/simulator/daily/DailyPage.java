package dev.atrium.simulator.daily;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * A page of a list that is newest first.
 *
 * @param <T> what is listed
 * @param totalCount how many there are on all pages
 * @param data those on this page
 */
public record DailyPage<T>(@JsonProperty("total_count") int totalCount, List<T> data) {

	private static final int MAXIMUM = 100;

	/**
	 * Cuts the page asked for out of a whole list.
	 */
	public static <T> DailyPage<T> of(List<T> all, Function<T, String> id, ServerRequest request) {
		List<String> ids = all.stream().map(id).toList();
		int from = request.queryParam("starting_after").map((cursor) -> ids.indexOf(cursor) + 1).orElse(0);
		int to = request.queryParam("ending_before").map((cursor) -> before(ids, cursor)).orElse(all.size());
		int limit = limit(request);
		// A page before a cursor ends right there; one after a cursor starts there.
		int start = request.queryParam("ending_before").isPresent() ? Math.max(from, to - limit) : from;
		return new DailyPage<>(all.size(), all.subList(Math.min(start, to), Math.min(start + limit, to)));
	}

	private static int before(List<String> ids, String cursor) {
		int position = ids.indexOf(cursor);
		return ("OLDEST".equals(cursor) || position < 0) ? ids.size() : position;
	}

	private static int limit(ServerRequest request) {
		try {
			int limit = request.queryParam("limit").map(Integer::parseInt).orElse(MAXIMUM);
			return Math.clamp(limit, 1, MAXIMUM);
		}
		catch (NumberFormatException ex) {
			throw DailyError.invalidRequest("limit must be a number");
		}
	}

}
