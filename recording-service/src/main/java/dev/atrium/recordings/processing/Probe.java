package dev.atrium.recordings.processing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe sees in a file.
 *
 * @param streams its streams
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Probe(@Nullable List<Stream> streams) {

	boolean hasAudio() {
		return first("audio").isPresent();
	}

	/** The first stream of a type, such as {@code video}. */
	Optional<Stream> first(String type) {
		return Optional.ofNullable(this.streams)
			.flatMap((found) -> found.stream().filter((stream) -> type.equals(stream.type())).findFirst());
	}

	/**
	 * One stream.
	 *
	 * @param type such as {@code audio}
	 * @param codec such as {@code h264}
	 * @param pixels the form of its pixels, such as {@code yuv420p}
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Stream(@JsonProperty("codec_type") @Nullable String type, @JsonProperty("codec_name") @Nullable String codec,
			@JsonProperty("pix_fmt") @Nullable String pixels) {

		private static final Set<String> SOUND = Set.of("aac", "mp3");

		private static final Set<String> PICTURES = Set.of("h264", "vp9", "av1");

		private static final Set<String> PIXELS = Set.of("yuv420p", "yuvj420p");

		/** Whether browsers play it in an MP4. */
		boolean playsInBrowsers() {
			return "audio".equals(this.type) ? SOUND.contains(this.codec)
					: PICTURES.contains(this.codec) && PIXELS.contains(this.pixels);
		}

	}

}
