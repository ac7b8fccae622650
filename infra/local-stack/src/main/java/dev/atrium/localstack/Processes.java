package dev.atrium.localstack;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import dev.atrium.localstack.process.ChildProcess;
import dev.atrium.localstack.process.ProcessRecords;
import dev.atrium.localstack.servers.ServersCommand;

/**
 * Starts, watches and ends the processes of a stack.
 */
final class Processes {

	private static final Duration START_PATIENCE = Duration.ofMinutes(4);

	/** Longer than a service gives the requests it is working on. */
	private static final Duration STOP_PATIENCE = Duration.ofSeconds(35);

	private static final Duration POLL = Duration.ofMillis(50);

	private final Plan plan;

	private final ProcessRecords records;

	private final HttpClient http = HttpClient.newHttpClient();

	private final ServersControl servers = new ServersControl();

	private final Map<Component, ComponentProcess> running = new EnumMap<>(Component.class);

	private boolean closed;

	Processes(Plan plan) {
		this.plan = plan;
		this.records = new ProcessRecords(plan.layout().run());
	}

	/** Stops what a launcher that was killed left behind. */
	void stopLeftovers() {
		this.records.stopAll(STOP_PATIENCE);
	}

	void start(Component component) {
		start(component, Map.of());
	}

	synchronized void start(Component component, Map<String, String> variables) {
		if (this.closed) {
			throw new StartFailed("The stack is being stopped");
		}
		ComponentProcess before = this.running.get(component);
		if (before != null && before.child().isAlive()) {
			throw new IllegalStateException(component.label() + " runs already");
		}
		Map<String, String> environment = new HashMap<>(this.plan.environmentOf(component));
		environment.putAll(variables);
		long now = System.nanoTime();
		ChildProcess child = ChildProcess.start(this.plan.commands().of(component), environment,
				this.plan.layout().log(component), (line) -> heard(component, line));
		this.records.add(component.label(), child.handle());
		ComponentProcess process = new ComponentProcess(component, child, readinessOf(component, child), now);
		this.running.put(component, process);
		this.plan.listener().starting(component);
		watch(process);
	}

	/** Waits until all are ready; the first that ends instead ends the wait. */
	void awaitReady(Collection<Component> components) {
		Set<Component> pending = new HashSet<>(components);
		while (!pending.isEmpty()) {
			pending.removeIf((component) -> isReady(get(component)));
			LockSupport.parkNanos(pending.isEmpty() ? 1 : POLL.toNanos());
		}
	}

	synchronized ComponentProcess get(Component component) {
		return find(component).orElseThrow(() -> new IllegalStateException(component.label() + " was not started"));
	}

	void stop(Collection<Component> components) {
		Collection<ComponentProcess> ending = components.stream().map(this::find).flatMap(Optional::stream).toList();
		ending.forEach(ComponentProcess::expectEnd);
		ending.forEach((process) -> process.child().terminate());
		ending.forEach((process) -> process.child().awaitEnd(STOP_PATIENCE));
		components.forEach((component) -> this.records.remove(component.label()));
	}

	void kill(Component component) {
		ComponentProcess process = get(component);
		process.expectEnd();
		process.child().kill();
		this.records.remove(component.label());
	}

	/** Starts nothing any more. */
	synchronized void close() {
		this.closed = true;
	}

	void tellServers(ServersCommand command) {
		this.servers.ask(get(Component.SERVERS).child(), command).join();
	}

	private synchronized Optional<ComponentProcess> find(Component component) {
		return Optional.ofNullable(this.running.get(component));
	}

	private boolean isReady(ComponentProcess process) {
		boolean ready = process.checkReady();
		if (ready) {
			this.plan.listener().ready(process.component(), process.startupTime());
		}
		else if (process.age().compareTo(START_PATIENCE) > 0) {
			throw StartFailed.of(process.component(), "is not ready after %d s".formatted(START_PATIENCE.toSeconds()),
					process.lastLines());
		}
		return ready;
	}

	private BooleanSupplier readinessOf(Component component, ChildProcess child) {
		if (component == Component.SERVERS) {
			CompletableFuture<Void> started = this.servers.ask(child, ServersCommand.START);
			return () -> started.state() == Future.State.SUCCESS;
		}
		return HttpReadiness.of(this.http, this.plan.wiring().url(component))::isReady;
	}

	private void heard(Component component, String line) {
		if (component == Component.SERVERS) {
			this.servers.heard(line);
		}
		this.plan.listener().line(component, line);
	}

	private void watch(ComponentProcess process) {
		var reported = process.child().exit().thenAccept((exitCode) -> ended(process, exitCode));
		reported.exceptionally((ex) -> {
			Thread.currentThread().getThreadGroup().uncaughtException(Thread.currentThread(), ex);
			return null;
		});
	}

	private synchronized void ended(ComponentProcess process, int exitCode) {
		if (this.running.get(process.component()) == process) {
			this.records.remove(process.component().label());
		}
		// One that never was ready is reported to whoever waits for it.
		if (process.wasReady() && !process.isMeantToEnd()) {
			this.plan.listener().died(process.component(), exitCode, process.lastLines());
		}
	}

}
