package dev.atrium.simulator.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The video platforms that are simulated.
 */
public enum Platform {

	DAILY, WHEREBY;

	/**
	 * The name used in paths and JSON.
	 */
	@JsonValue
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a platform by its name in paths and JSON.
	 */
	public static Optional<Platform> named(String name) {
		return Arrays.stream(values()).filter((platform) -> platform.wireName().equals(name)).findFirst();
	}

}
