package dev.atrium.gateway.reconciliation.sessions;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import dev.atrium.gateway.reconciliation.Pace;

/**
 * How rooms are compared with what the providers have on record.
 *
 * @param period how often while no callbacks come
 * @param slowPeriod how often while they do
 * @param grace how long after something happened its callback may be on its way, and how
 * long somebody has to be out of sight to count as gone
 * @param roomsPerTurn how many rooms are looked up at a time: those where something seems
 * to have happened, then those not looked up for longest
 * @param afterEnd how long after its end a meeting's room is still looked up
 * @param afterTime how long after its time, if it never ends
 */
@Validated
@ConfigurationProperties("atrium.reconciliation.sessions")
record SessionProperties(@DefaultValue("30s") Duration period, @DefaultValue("2m") Duration slowPeriod,
		@DefaultValue("30s") Duration grace, @DefaultValue("10") @Positive int roomsPerTurn,
		@DefaultValue("10m") Duration afterEnd, @DefaultValue("24h") Duration afterTime) {

	Pace pace() {
		return new Pace(period, slowPeriod);
	}

}
