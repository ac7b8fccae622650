package dev.atrium.simulator.whereby.meeting;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.whereby.WherebyError;

/**
 * Makes up room names the way Whereby does.
 */
@Component
class RoomNames {

	// The specification allows no hyphens, yet the documentation's own examples have
	// them.
	private static final Pattern PREFIX = Pattern.compile("[a-z0-9-]{0,39}");

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int SHORT = 6;

	private final SecureRandom random = new SecureRandom();

	/**
	 * A name that starts with the prefix, nothing in between.
	 */
	String next(String prefix, String pattern) {
		String folded = prefix.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		if (!PREFIX.matcher(folded).matches()) {
			throw WherebyError.badRequest("roomNamePrefix must match " + PREFIX);
		}
		return folded + switch (pattern) {
			case "uuid" -> UUID.randomUUID().toString();
			case "human-short" -> shortName();
			default -> throw WherebyError.badRequest("roomNamePattern must be one of [human-short, uuid]");
		};
	}

	private String shortName() {
		return this.random.ints(SHORT, 0, LETTERS.length())
			.mapToObj((letter) -> LETTERS.substring(letter, letter + 1))
			.collect(Collectors.joining());
	}

}
