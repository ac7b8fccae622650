package dev.atrium.gateway.reconciliation.recordings;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import dev.atrium.gateway.reconciliation.Pace;

/**
 * How the providers' lists of recordings are read.
 *
 * @param period how often while no callbacks come
 * @param slowPeriod how often while they do
 * @param lookBack how far back the first time
 * @param overlap how much of what was read is read again: lists run behind a little, and
 * recordings may begin in the same second
 * @param grace how long after its end a recording's callback may be on its way
 * @param patience how long a recording may take; one that is in progress for longer is
 * not waited for
 * @param lateListing how long after a meeting's time a recording of it may appear, where
 * recordings are listed only once they are finished
 * @param batch how many recordings are announced in one transaction; a page of the list
 * @param pause between two such batches, which leaves others their share of the
 * provider's limit
 */
@Validated
@ConfigurationProperties("atrium.reconciliation.recordings")
record ListReadingProperties(@DefaultValue("1m") Duration period, @DefaultValue("10m") Duration slowPeriod,
		@DefaultValue("24h") Duration lookBack, @DefaultValue("5m") Duration overlap,
		@DefaultValue("2m") Duration grace, @DefaultValue("24h") Duration patience,
		@DefaultValue("2h") Duration lateListing, @DefaultValue("100") @Positive int batch,
		@DefaultValue("2s") Duration pause) {

	Pace pace() {
		return new Pace(period, slowPeriod);
	}

}
