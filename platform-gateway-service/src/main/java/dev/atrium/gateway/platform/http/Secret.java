package dev.atrium.gateway.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A key or password that shows in no log and no message.
 *
 * @param value the key; empty if the setting is absent
 */
public record Secret(@JsonValue String value) {

	/** Whether there is one. */
	public boolean isPresent() {
		return !value.isBlank();
	}

	@Override
	public String toString() {
		return isPresent() ? "***" : "";
	}

}
