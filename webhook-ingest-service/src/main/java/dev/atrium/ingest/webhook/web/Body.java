package dev.atrium.ingest.webhook.web;

import java.io.ByteArrayOutputStream;

/**
 * A body as it comes in, up to a limit.
 */
final class Body {

	private final int limit;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);

	Body(int limit) {
		this.limit = limit;
	}

	/**
	 * Adds what has arrived.
	 * @throws BodyTooLarge if that is more than the limit
	 */
	void append(byte[] part) {
		if (this.bytes.size() + part.length > this.limit) {
			throw new BodyTooLarge();
		}
		this.bytes.writeBytes(part);
	}

	byte[] toBytes() {
		return this.bytes.toByteArray();
	}

	/** A body has more bytes than its limit. */
	static final class BodyTooLarge extends RuntimeException {

		private static final long serialVersionUID = 1L;

		BodyTooLarge() {
			super(null, null, false, false);
		}

	}

}
