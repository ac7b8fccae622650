package dev.atrium.recordings.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * What a request wants of a file: everything, one range, or bytes that it does not have.
 */
sealed interface ByteRange {

	/** The whole file. */
	record Everything() implements ByteRange {
	}

	/**
	 * A part of it.
	 *
	 * @param start the first byte
	 * @param end the last byte
	 */
	record Part(long start, long end) implements ByteRange {

		long length() {
			return end - start + 1;
		}

	}

	/** Nothing that the file has. */
	record Beyond() implements ByteRange {
	}

	/**
	 * Reads a request's headers (RFC 9110, section 14). A range that is malformed, one of
	 * several, or meant for another version of the file is ignored, as the RFC allows or
	 * wants.
	 * @param size the file's size
	 * @param etag the file's entity tag
	 */
	static ByteRange of(HttpHeaders headers, long size, String etag) {
		HttpRange range = single(headers, etag);
		if (range == null) {
			return new Everything();
		}
		long start = range.getRangeStart(size);
		long end = range.getRangeEnd(size);
		return (start < size && start <= end) ? new Part(start, end) : new Beyond();
	}

	private static @Nullable HttpRange single(HttpHeaders headers, String etag) {
		String condition = headers.getFirst(HttpHeaders.IF_RANGE);
		if (condition != null && !condition.equals(etag)) {
			return null;
		}
		try {
			List<HttpRange> ranges = headers.getRange();
			return (ranges.size() == 1) ? ranges.getFirst() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
