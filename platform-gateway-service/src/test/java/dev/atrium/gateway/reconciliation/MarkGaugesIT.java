package dev.atrium.gateway.reconciliation;

import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.gateway.support.GatewayTest;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class MarkGaugesIT {

	private final ProgressNotes notes;

	private final MarkGauges gauges;

	private final MeterRegistry meters;

	@Autowired
	MarkGaugesIT(ProgressNotes notes, MarkGauges gauges, MeterRegistry meters) {
		this.notes = notes;
		this.gauges = gauges;
		this.meters = meters;
	}

	@Test
	void ageOfAPlatformsMarkIsShown() {
		Instant now = Instant.now();
		this.notes.note("marked", "recordings", new Progress(now, now.minusSeconds(900))).block();
		this.notes.note("marked", "sessions", new Progress(now, null)).block();

		this.gauges.refresh().block();

		assertThat(this.meters.get("atrium.reconciliation.mark.age").tag("platform", "marked").gauge().value())
			.isBetween(900.0, 1000.0);
	}

}
