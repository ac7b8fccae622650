package dev.atrium.recordings.download;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.recordings.download.part.PartState;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.RetryAfter;
import dev.atrium.recordings.recording.StepFailure;

/**
 * What a server's answer to our request for (the rest of) a file means.
 */
sealed interface Answer {

	/**
	 * The body is what we asked for.
	 *
	 * @param total the size of the whole file, where it is said
	 */
	record Rest(@Nullable Long total) implements Answer {
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

	/**
	 * Reads an answer, in the light of what was asked for and is already there.
	 * @param from the first byte asked for
	 */
	static Answer of(ClientResponse response, long from, PartState state) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		return switch (response.statusCode().value()) {
			case 200 -> whole(headers);
			case 206 -> rest(headers, from, state);
			case 416 -> ContentRange.of(headers).total() == from ? new NothingLeft() : new Mismatch();
			case 412 -> new Mismatch();
			default -> new NoFile(failure(response));
		};
	}

	// A refused link may have expired, and the next be good; a file that is not there may
	// only be late.
	private static StepFailure failure(ClientResponse response) {
		int status = response.statusCode().value();
		return switch (status) {
			case 400, 401, 403, 410 -> transientFailure(FailureReason.LINK_REFUSED, "refuses the link", response);
			case 404 -> transientFailure(FailureReason.NOT_FOUND, "does not have the file", response);
			case 408, 425, 429, 500, 502, 503, 504 ->
				transientFailure(FailureReason.UNREACHABLE, "does not serve at the moment", response);
			default -> response.statusCode().is4xxClientError()
					? new StepFailure.Permanent(FailureReason.LINK_REFUSED,
							"The provider's server will not serve the link (%d)".formatted(status))
					: transientFailure(FailureReason.LINK_REFUSED, "does not serve the link", response);
		};
	}

	private static Answer whole(HttpHeaders headers) {
		MediaType type = headers.getContentType();
		if (type != null && (type.getType().equals("text") || type.getSubtype().matches("json|xml|.*\\+(json|xml)"))) {
			return new NoFile(new StepFailure.Transient(FailureReason.NOT_MEDIA,
					"The provider's server answered with %s instead of a recording".formatted(type.toString())));
		}
		long length = headers.getContentLength();
		return new Whole(PartState.begun(strongTag(headers), (length >= 0) ? length : null));
	}

	private static Answer rest(HttpHeaders headers, long from, PartState state) {
		ContentRange range = ContentRange.of(headers);
		String tag = headers.getETag();
		long length = headers.getContentLength();
		boolean fits = range.start() == from && (state.total() == null || state.total() == range.total())
				&& (tag == null || tag.equals(state.etag())) && (length == -1 || length == range.length());
		return fits ? new Rest((range.total() >= 0) ? range.total() : null) : new Mismatch();
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
	 * @param end the last byte
	 * @param total of so many
	 */
	record ContentRange(long start, long end, long total) {

		private static final Pattern FORM = Pattern
			.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(?:(\\d{1,18})|\\*)");

		static ContentRange of(HttpHeaders headers) {
			Matcher matcher = FORM.matcher(String.valueOf(headers.getFirst(HttpHeaders.CONTENT_RANGE)));
			return matcher.matches()
					? new ContentRange(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)))
					: new ContentRange(-1, -1, -1);
		}

		long length() {
			return this.end - this.start + 1;
		}

		private static long number(@Nullable String digits) {
			return (digits != null) ? Long.parseLong(digits) : -1;
		}

	}

}
