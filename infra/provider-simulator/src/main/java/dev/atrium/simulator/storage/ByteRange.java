package dev.atrium.simulator.storage;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * The part of an object that is sent.
 *
 * @param first position of the first byte
 * @param last position of the last byte
 * @param partial whether a part was asked for
 */
record ByteRange(long first, long last, boolean partial) {

	/**
	 * The part asked for; empty when the object has no such bytes.
	 */
	static Optional<ByteRange> asked(HttpHeaders headers, StoredObject object) {
		ByteRange whole = new ByteRange(0, object.size() - 1, false);
		String ifRange = headers.getFirst(HttpHeaders.IF_RANGE);
		if (ifRange != null && !ifRange.equals(object.etag())) {
			return Optional.of(whole);
		}
		try {
			List<HttpRange> ranges = headers.getRange();
			// Like S3: several ranges in one request are answered with the whole object.
			return (ranges.size() == 1) ? part(ranges.getFirst(), object.size()) : Optional.of(whole);
		}
		catch (IllegalArgumentException ex) {
			return Optional.of(whole);
		}
	}

	private static Optional<ByteRange> part(HttpRange range, long size) {
		long first = range.getRangeStart(size);
		long last = range.getRangeEnd(size);
		return (first < size && first <= last) ? Optional.of(new ByteRange(first, last, true)) : Optional.empty();
	}

	long length() {
		return this.last - this.first + 1;
	}

	String contentRange(long size) {
		return "bytes " + this.first + "-" + this.last + "/" + size;
	}

}
