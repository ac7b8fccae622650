package dev.atrium.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Spoils what proves that a callback is genuine, in every way we could think of. */
final class Forgeries {

	private final Random random = new Random(Mutations.SEED);

	private final List<UnaryOperator<String>> spoilings = List.of(this::changeOneCharacter, this::cut, (value) -> "",
			(value) -> "x" + value, (value) -> new StringBuilder(value).reverse().toString(), (value) -> "t=,v1=",
			(value) -> "9".repeat(5000), (value) -> "-" + value, (value) -> "null", (value) -> "1e308");

	/** A callback that must not be believed, made of a genuine one. */
	SignedCallback of(String body, boolean daily) {
		Instant now = Instant.now();
		return switch (this.random.nextInt(6)) {
			case 0 -> sign(body, daily, now.minus(Duration.ofMinutes(6 + this.random.nextInt(1000))));
			case 1 -> sign(body, daily, now.plus(Duration.ofMinutes(6 + this.random.nextInt(1000))));
			case 2 -> sign(body, daily, now).withBody(body + " ");
			case 3 -> without(sign(body, daily, now));
			default -> spoilOne(sign(body, daily, now));
		};
	}

	private static SignedCallback sign(String body, boolean daily, Instant at) {
		return daily ? SignedCallback.daily(body, at, SignedCallback.DAILY_SECRET) : SignedCallback.whereby(body, at);
	}

	private SignedCallback without(SignedCallback callback) {
		Map<String, String> headers = new HashMap<>(callback.headers());
		headers.remove(anyHeader(callback));
		return new SignedCallback(callback.path(), headers, callback.body());
	}

	private SignedCallback spoilOne(SignedCallback callback) {
		Map<String, String> headers = new HashMap<>(callback.headers());
		headers.computeIfPresent(anyHeader(callback),
				(name, value) -> this.spoilings.get(this.random.nextInt(this.spoilings.size())).apply(value));
		return new SignedCallback(callback.path(), headers, callback.body());
	}

	private String anyHeader(SignedCallback callback) {
		List<String> names = callback.headers().keySet().stream().sorted().toList();
		return names.get(this.random.nextInt(names.size()));
	}

	/** Digits and letters, so that what is changed counts. */
	private String changeOneCharacter(String value) {
		int place = this.random.nextInt(value.length());
		char other = (value.charAt(place) == '7') ? '3' : '7';
		return value.substring(0, place) + other + value.substring(place + 1);
	}

	private String cut(String value) {
		return value.substring(0, this.random.nextInt(value.length()));
	}

}
