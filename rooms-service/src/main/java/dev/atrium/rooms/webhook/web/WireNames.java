package dev.atrium.rooms.webhook.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.problem.InvalidField;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.delivery.DeliveryStatus;

/**
 * Reads from query parameters what JSON spells in the same way.
 */
final class WireNames {

	private WireNames() {
	}

	static @Nullable DeliveryStatus status(@Nullable String value) {
		return read("status", value, DeliveryStatus.values());
	}

	static @Nullable WebhookEventType event(@Nullable String value) {
		return read("event", value, WebhookEventType.values());
	}

	private static <E extends Enum<E>> @Nullable E read(String field, @Nullable String value, E[] all) {
		if (value == null) {
			return null;
		}
		return Arrays.stream(all)
			.filter((constant) -> wireName(constant).equals(value))
			.findFirst()
			.orElseThrow(() -> Problem.of(List.of(new InvalidField(field, "enum", "must be one of "
					+ Arrays.stream(all).map(WireNames::wireName).collect(Collectors.joining(", "))))));
	}

	private static String wireName(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '.');
	}

}
