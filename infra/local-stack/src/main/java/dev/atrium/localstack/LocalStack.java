package dev.atrium.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.atrium.embedded.EmbeddedPostgresServer;
import dev.atrium.embedded.FreePorts;
import dev.atrium.localstack.process.DirectoryLock;
import dev.atrium.localstack.servers.ServersCommand;
import dev.atrium.localstack.servers.ServersProcess;

/**
 * The whole system, running on this machine: real Kafka and PostgreSQL, the stand-in for
 * the providers and the four services, each as a process of its own that can be stopped,
 * killed and started again.
 */
public final class LocalStack implements AutoCloseable {

	/** Who calls others stops first, so that nobody calls into the void. */
	private static final List<List<Component>> STOP_ORDER = List.of(
			List.of(Component.ROOMS, Component.GATEWAY, Component.INGEST, Component.RECORDING),
			List.of(Component.SIMULATOR), List.of(Component.SERVERS));

	private final Plan plan;

	private final Processes processes;

	private final DirectoryLock lock;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Thread closer = new Thread(this::shutDown, "local-stack-closer");

	private LocalStack(Plan plan) {
		this.plan = plan;
		this.lock = DirectoryLock.tryLock(plan.layout().run())
			.orElseThrow(() -> new StartFailed("A local stack runs on %s already: stop it, or choose another directory"
				.formatted(plan.layout().root())));
		this.processes = new Processes(plan);
		Runtime.getRuntime().addShutdownHook(this.closer);
	}

	/** Begins to say what to start. */
	public static LocalStackBuilder builder() {
		return new LocalStackBuilder();
	}

	static LocalStack start(Plan plan) {
		LocalStack stack = new LocalStack(plan);
		try {
			stack.startAll();
			return stack;
		}
		catch (RuntimeException ex) {
			stack.close();
			throw ex;
		}
	}

	/** Where a process is reached; not for the servers, which do not speak HTTP. */
	public URI url(Component component) {
		return URI.create(this.plan.wiring().url(component));
	}

	/** What Kafka clients connect to. */
	public String bootstrapServers() {
		return this.plan.wiring().bootstrapServers();
	}

	/** Address of a database, to be prefixed by {@code jdbc:} or {@code r2dbc:}. */
	public String databaseUrl(String name) {
		return this.plan.wiring().databaseUrl(name);
	}

	/** The environment variables that wire a process, among them its secrets. */
	public Map<String, String> environment(Component component) {
		return this.plan.wiring().environmentOf(component);
	}

	public Path dataDir() {
		return this.plan.layout().root();
	}

	/** The file that holds all a process wrote since the stack was started. */
	public Path logOf(Component component) {
		return this.plan.layout().log(component);
	}

	public long pid(Component component) {
		return this.processes.get(component).child().handle().pid();
	}

	/** How long a process took from its start until it was ready. */
	public Duration startupTime(Component component) {
		return this.processes.get(component).startupTime();
	}

	/** Starts a process that was stopped or killed, and waits until it is ready. */
	public void start(Component component) {
		this.processes.start(component);
		awaitReady(component);
	}

	/** The same, with variables that differ as long as the process lives. */
	public void start(Component component, Map<String, String> variables) {
		this.processes.start(component, variables);
		awaitReady(component);
	}

	/** Waits until a process is ready. */
	public void awaitReady(Component component) {
		this.processes.awaitReady(List.of(component));
	}

	/** Stops a process the polite way. */
	public void stop(Component component) {
		this.processes.stop(List.of(component));
	}

	/** Ends a process the way a crash does: SIGKILL. */
	public void kill(Component component) {
		this.processes.kill(component);
		if (component == Component.SERVERS) {
			EmbeddedPostgresServer.killAbandoned(postgresData());
		}
	}

	/** Stops Kafka and starts it on the same port and data. */
	public void restartBroker() {
		this.processes.tellServers(ServersCommand.RESTART_BROKER);
	}

	/**
	 * Stops PostgreSQL, cutting its connections, and starts it on the same port and data.
	 */
	public void restartDatabase() {
		this.processes.tellServers(ServersCommand.RESTART_DATABASE);
	}

	/** Stops everything in order. */
	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.closer);
			shutDown();
		}
		catch (IllegalStateException _) {
			// The JVM is going down: the hook does it.
		}
	}

	private void startAll() {
		this.processes.stopLeftovers();
		EmbeddedPostgresServer.killAbandoned(postgresData());
		List<String> complaints = this.plan.ports().complaints(FreePorts::isFree);
		if (!complaints.isEmpty()) {
			throw new StartFailed(String.join(System.lineSeparator(), complaints));
		}
		this.plan.layout().rotateLogs();
		start(Component.SERVERS);
		this.plan.services().forEach(this.processes::start);
		this.processes.awaitReady(this.plan.services());
		if (this.plan.components().containsAll(CallbackReadiness.NEEDED)) {
			CallbackReadiness.of(this.plan.wiring()).await();
		}
	}

	private void shutDown() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		this.processes.close();
		STOP_ORDER.forEach(this.processes::stop);
		// Left behind when the servers were killed and not started again.
		EmbeddedPostgresServer.killAbandoned(postgresData());
		this.lock.close();
	}

	private Path postgresData() {
		return ServersProcess.postgresData(dataDir());
	}

}
