package dev.atrium.recordings.download;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a media file's first bytes say it is.
 */
public enum MediaSignature {

	/** ISO base media: what both providers compose. */
	MP4("mp4", "video/mp4", (head) -> hasText(head, 4, "ftyp")),
	/** Matroska's web form. */
	WEBM("webm", "video/webm", (head) -> hasBytes(head, 0x1A, 0x45, 0xDF, 0xA3)),
	/** Ogg. */
	OGG("ogg", "audio/ogg", (head) -> hasText(head, 0, "OggS")),
	/** Wave. */
	WAV("wav", "audio/wav", (head) -> hasText(head, 0, "RIFF") && hasText(head, 8, "WAVE")),
	/** MP3 with a tag. */
	TAGGED_MP3("mp3", "audio/mpeg", (head) -> hasText(head, 0, "ID3")),
	/** MPEG audio frames from the first byte. */
	MP3("mp3", "audio/mpeg", (head) -> hasBytes(head, 0xFF) && head.length > 1 && (head[1] & 0xE6) == 0xE2);

	/** How many bytes it takes to tell. */
	static final int LENGTH = 12;

	private final String extension;

	private final String mediaType;

	private final Predicate<byte[]> matcher;

	MediaSignature(String extension, String mediaType, Predicate<byte[]> matcher) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.matcher = matcher;
	}

	/** The signature that these bytes begin with; empty for anything else. */
	static Optional<MediaSignature> of(byte[] head) {
		return Stream.of(values()).filter((signature) -> signature.matcher.test(head)).findFirst();
	}

	/** Usual ending of such a file's name. */
	public String extension() {
		return extension;
	}

	/** Its media type. */
	public String mediaType() {
		return mediaType;
	}

	private static boolean hasText(byte[] head, int offset, String text) {
		byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
		return head.length >= offset + expected.length
				&& new String(head, offset, expected.length, StandardCharsets.US_ASCII).equals(text);
	}

	private static boolean hasBytes(byte[] head, int... expected) {
		for (int i = 0; i < expected.length; i++) {
			if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
				return false;
			}
		}
		return true;
	}

}
