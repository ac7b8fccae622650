package dev.atrium.recordings.job;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands the running jobs back at once when this instance shuts down, so that another goes
 * on with them without waiting for our heartbeat to be missed.
 */
@Component
class JobHandover implements SmartLifecycle {

	private final Scheduler scheduler;

	private final JobStops stops;

	private volatile boolean running;

	JobHandover(Scheduler scheduler, JobStops stops) {
		this.scheduler = scheduler;
		this.stops = stops;
	}

	@Override
	public void start() {
		this.stops.open();
		this.scheduler.resume();
		this.running = true;
	}

	@Override
	public void stop() {
		// Else we would take up again what we hand back.
		this.scheduler.pause();
		this.stops.shutDown();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
