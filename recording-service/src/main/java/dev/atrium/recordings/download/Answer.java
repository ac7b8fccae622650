package dev.atrium.recordings.download;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.RetryAfter;
import dev.atrium.recordings.recording.StepFailure;

/**
 * What a server's answer to our request for (the rest of) a file means.
 */
sealed interface Answer {

	/** The body is the rest that we asked for. */
	record Rest() implements Answer {
	}

	/**
	 * The body is the file from its first byte.
	 *
	 * @param state what is known of it
	 */
	record Whole(PartState state) implements Answer {
	}

	/** There is no rest: what we have is all. */
	record NothingLeft() implements Answer {
	}

	/** The answer does not fit what we have; it must be fetched from its first byte. */
	record Mismatch() implements Answer {
	}

	/**
	 * No file.
	 *
	 * @param failure why
	 */
	record NoFile(StepFailure failure) implements Answer {
	}

	/** Reads an answer, in the light of what is already there. */
	static Answer of(ClientResponse response, PartFile part) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		return switch (response.statusCode().value()) {
			case 200 -> whole(headers);
			case 206 -> rest(headers, part);
			case 416 -> ContentRange.of(headers).total() == part.size() ? new NothingLeft() : new Mismatch();
			case 401, 403, 410 ->
				new NoFile(transientFailure(FailureReason.LINK_REFUSED, "refuses the link", response));
			case 412 -> new Mismatch();
			case 404 -> new NoFile(transientFailure(FailureReason.NOT_FOUND, "does not have the file", response));
			case 429, 500, 502, 503, 504 ->
				new NoFile(transientFailure(FailureReason.UNREACHABLE, "does not serve at the moment", response));
			default -> new NoFile(transientFailure(FailureReason.LINK_REFUSED, "does not serve the link", response));
		};
	}

	private static Answer whole(HttpHeaders headers) {
		MediaType type = headers.getContentType();
		if (type != null && (type.getType().equals("text") || type.getSubtype().matches("json|xml|.*\\+(json|xml)"))) {
			return new NoFile(new StepFailure.Transient(FailureReason.NOT_MEDIA,
					"The provider's server answered with %s instead of a recording".formatted(type.toString())));
		}
		long length = headers.getContentLength();
		return new Whole(new PartState(strongTag(headers), (length >= 0) ? length : null, false));
	}

	private static Answer rest(HttpHeaders headers, PartFile part) {
		ContentRange range = ContentRange.of(headers);
		PartState state = part.state();
		String tag = headers.getETag();
		boolean fits = range.start() == part.size() && (state.total() == null || state.total() == range.total())
				&& (tag == null || tag.equals(state.etag()));
		return fits ? new Rest() : new Mismatch();
	}

	// Only a strong tag promises the same bytes; servers set both forms.
	private static @Nullable String strongTag(HttpHeaders headers) {
		String tag = headers.getETag();
		return (tag != null && !tag.startsWith("W/")) ? tag : null;
	}

	private static StepFailure transientFailure(FailureReason reason, String words, ClientResponse response) {
		return new StepFailure.Transient(reason,
				"The provider's server %s (%d)".formatted(words, response.statusCode().value()),
				RetryAfter.of(response.headers().asHttpHeaders()));
	}

	/**
	 * Which bytes of how many; -1 where it is not said.
	 *
	 * @param start the first byte
	 * @param total of so many
	 */
	record ContentRange(long start, long total) {

		private static final Pattern FORM = Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(?:(\\d{1,18})|\\*)");

		static ContentRange of(HttpHeaders headers) {
			Matcher matcher = FORM.matcher(String.valueOf(headers.getFirst(HttpHeaders.CONTENT_RANGE)));
			return matcher.matches() ? new ContentRange(number(matcher.group(1)), number(matcher.group(2)))
					: new ContentRange(-1, -1);
		}

		private static long number(@Nullable String digits) {
			return (digits != null) ? Long.parseLong(digits) : -1;
		}

	}

}
