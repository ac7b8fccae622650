package dev.atrium.simulator.whereby;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * A page of a list.
 *
 * @param <T> what is listed
 * @param results those on this page
 * @param cursor where the next page starts, null on the last one
 */
public record WherebyPage<T>(List<T> results, @Nullable String cursor) {

	private static final int MAXIMUM = 100;

	/**
	 * Cuts the page asked for out of a whole list.
	 */
	public static <T> WherebyPage<T> of(List<T> all, Function<T, String> id, int size, ServerRequest request) {
		int from = request.queryParam("cursor").map((cursor) -> after(all, id, cursor)).orElse(0);
		int to = Math.min(all.size(), from + limit(request, size));
		List<T> results = all.subList(from, to);
		return new WherebyPage<>(results, (to < all.size()) ? encode(id.apply(results.getLast())) : null);
	}

	private static <T> int after(List<T> all, Function<T, String> id, String cursor) {
		int last = all.stream().map(id).map(WherebyPage::encode).toList().indexOf(cursor);
		if (last < 0) {
			throw WherebyError.badRequest("Invalid cursor");
		}
		return last + 1;
	}

	private static int limit(ServerRequest request, int otherwise) {
		try {
			return Math.clamp(request.queryParam("limit").map(Integer::parseInt).orElse(otherwise), 1, MAXIMUM);
		}
		catch (NumberFormatException ex) {
			throw WherebyError.badRequest("Invalid limit");
		}
	}

	private static String encode(String id) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
	}

}
