package dev.atrium.outbound;

import java.time.Duration;

import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how much a fetch may take.
 *
 * @param connect longest wait for a connection
 * @param silence longest wait for the other side's next bytes, before and within its
 * answer
 * @param deadline longest time for the whole, redirects and body included
 * @param maxSize most bytes of a body
 * @param maxRedirects most hops; each is checked like the first URL
 */
public record OutboundLimits(@DefaultValue("5s") Duration connect, @DefaultValue("15s") Duration silence,
		@DefaultValue("30s") Duration deadline, @DefaultValue("10MB") DataSize maxSize,
		@DefaultValue("3") @PositiveOrZero int maxRedirects) {

	public OutboundLimits {
		requirePositive(connect, "connect");
		requirePositive(silence, "silence");
		requirePositive(deadline, "deadline");
	}

	private static void requirePositive(Duration duration, String name) {
		if (!duration.isPositive()) {
			throw new IllegalArgumentException(name + " must be positive, is " + duration);
		}
	}

}
