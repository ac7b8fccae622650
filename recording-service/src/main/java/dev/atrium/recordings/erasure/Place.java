package dev.atrium.recordings.erasure;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where there may be something of a recording. */
public enum Place {

	/** Our storage. */
	@JsonProperty("storage")
	STORAGE,
	/** The bucket that the provider writes to for the team. */
	@JsonProperty("team_bucket")
	TEAM_BUCKET,
	/** The provider; the key is its id of the recording. */
	@JsonProperty("provider")
	PROVIDER;

	String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Place ofWireName(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

}
