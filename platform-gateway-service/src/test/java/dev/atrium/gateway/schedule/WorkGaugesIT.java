package dev.atrium.gateway.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class WorkGaugesIT {

	private final TestDriver driver;

	private final WorkGauges gauges;

	private final MeterRegistry meters;

	@Autowired
	WorkGaugesIT(TestDriver driver, WorkGauges gauges, MeterRegistry meters) {
		this.driver = driver;
		this.gauges = gauges;
		this.meters = meters;
	}

	@AfterEach
	void forget() {
		this.driver.execute("delete from scheduled_tasks where task_name like 'gauged-%'");
	}

	@Test
	void workThatDoesNotGetDoneIsShown() {
		this.driver.execute("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, last_success,
					consecutive_failures)
				values ('gauged-failing', 'recurring', now(), false, 1, now() - interval '1 hour', 4),
					('gauged-new', 'recurring', now(), false, 1, null, null)""");

		this.gauges.refresh().block();

		assertThat(gauge("atrium.work.success.age", "gauged-failing")).isBetween(3600.0, 3700.0);
		assertThat(gauge("atrium.work.failures", "gauged-failing")).isEqualTo(4);
		assertThat(gauge("atrium.work.success.age", "gauged-new")).isNaN();
		assertThat(gauge("atrium.work.failures", "gauged-new")).isZero();
	}

	private double gauge(String name, String work) {
		return this.meters.get(name).tag("work", work).gauge().value();
	}

}
