package dev.atrium.recordings.job;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run.
 *
 * @param sweepInterval how often to look for recordings without a job
 * @param faultDelay how long to wait after a fault that left the job's outcome unknown,
 * such as a database that is away
 * @param stopCheckInterval how often a running job looks whether it is still wanted
 */
@ConfigurationProperties("atrium.recordings.jobs")
record JobProperties(@DefaultValue("30s") Duration sweepInterval, @DefaultValue("5s") Duration faultDelay,
		@DefaultValue("500ms") Duration stopCheckInterval) {
}
