package dev.atrium.gateway.orphan;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is done about orphaned rooms.
 *
 * @param mode whether they are looked for, and removed
 * @param period how often
 * @param minimumAge how old a room must be; until then its meeting may just be on its way
 * @param removalsPerTurn how many rooms of a platform are removed at a time; at Daily 50
 * in 30 s are allowed, and meetings that end need some of them
 */
@Validated
@ConfigurationProperties("atrium.orphans")
record OrphanProperties(@DefaultValue("off") Mode mode, @DefaultValue("1h") Duration period,
		@DefaultValue("1h") Duration minimumAge, @DefaultValue("20") @Positive int removalsPerTurn) {

	/** Whether orphans are looked for, and removed. */
	enum Mode {

		/** Nobody looks. */
		OFF,
		/** They are logged and counted. */
		REPORT,
		/** They are removed as well. */
		REMOVE

	}

}
