package dev.atrium.gateway.task;

import java.util.List;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.messaging.PostgresNotifications;

/**
 * One worker per platform, so that one provider never waits for another; also for a
 * platform that has lost its key, whose tasks then fail instead of lying there.
 */
@Component
class TaskWorkers implements SmartLifecycle {

	private final List<String> platforms;

	private final ProviderTasks tasks;

	private final TaskRunner runner;

	private final TaskProperties properties;

	private final PostgresNotifications notifications;

	private Sinks.Empty<Void> stop = Sinks.empty();

	private Sinks.Empty<Void> stopped = Sinks.empty();

	private Disposable running = Disposables.disposed();

	TaskWorkers(VideoPlatforms platforms, ProviderTasks tasks, TaskRunner runner, TaskProperties properties,
			PostgresNotifications notifications) {
		this.platforms = platforms.all().stream().map(PlatformRegistration::name).toList();
		this.tasks = tasks;
		this.runner = runner;
		this.properties = properties;
		this.notifications = notifications;
	}

	@Override
	public void start() {
		this.stop = Sinks.empty();
		Sinks.Empty<Void> end = Sinks.empty();
		this.stopped = end;
		this.running = Flux.fromIterable(this.platforms)
			.flatMap(this::work, this.platforms.size())
			.doFinally((signal) -> end.tryEmitEmpty())
			.subscribe();
	}

	private Mono<Void> work(String platform) {
		Flux<String> added = this.notifications.listen(ProviderTasks.CHANNEL)
			.filter((payload) -> payload.isEmpty() || payload.equals(platform));
		return new TaskWorker(platform, this.tasks, this.runner, this.properties).work(added, this.stop.asMono());
	}

	/** Takes no more tasks and lets those that are begun come to their end. */
	@Override
	public void stop(Runnable callback) {
		stop();
		this.stopped.asMono().doFinally((signal) -> callback.run()).subscribe();
	}

	@Override
	public void stop() {
		this.stop.tryEmitEmpty();
	}

	@Override
	public boolean isRunning() {
		return !this.running.isDisposed();
	}

}
