package dev.atrium.recordings.processing;

import java.util.List;

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
		return this.streams != null && this.streams.stream().anyMatch((stream) -> "audio".equals(stream.type()));
	}

	/**
	 * One stream.
	 *
	 * @param type such as {@code audio}
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Stream(@JsonProperty("codec_type") @Nullable String type) {
	}

}
