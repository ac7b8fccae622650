package dev.atrium.recordings.download;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a media file's first bytes say it is.
 */
public enum MediaSignature {

	/** ISO base media: what both providers compose. */
	MP4("mp4", "video/mp4", "....ftyp"),
	/** Matroska's web form. */
	WEBM("webm", "video/webm", "\\x1A\\x45\\xDF\\xA3"),
	/** Ogg. */
	OGG("ogg", "audio/ogg", "OggS"),
	/** Wave. */
	WAV("wav", "audio/wav", "RIFF....WAVE"),
	/** MP3: a tag, or MPEG audio frames from the first byte. */
	MP3("mp3", "audio/mpeg", "ID3|\\xFF[\\xE2\\xE3\\xF2\\xF3\\xFA\\xFB]");

	/** How many bytes it takes to tell. */
	static final int LENGTH = 12;

	private final String extension;

	private final String mediaType;

	private final Pattern beginning;

	MediaSignature(String extension, String mediaType, String beginning) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
	}

	/** The signature that these bytes begin with; empty for anything else. */
	static Optional<MediaSignature> of(byte[] head) {
		String bytes = new String(head, StandardCharsets.ISO_8859_1);
		return Stream.of(values()).filter((signature) -> signature.beginning.matcher(bytes).lookingAt()).findFirst();
	}

	/** Usual ending of such a file's name. */
	public String extension() {
		return this.extension;
	}

	/** Its media type. */
	public String mediaType() {
		return this.mediaType;
	}

}
