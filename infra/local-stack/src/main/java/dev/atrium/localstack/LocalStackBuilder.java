package dev.atrium.localstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what to start, and starts it.
 *
 * @see LocalStack#builder()
 */
public final class LocalStackBuilder {

	private final Map<Component, Map<String, String>> environment = new EnumMap<>(Component.class);

	private final Map<Component, List<String>> jvmOptions = new EnumMap<>(Component.class);

	private final Set<Component> components = EnumSet.allOf(Component.class);

	private Path dataDirectory = Path.of(".local");

	private Ports ports = Ports.fromEnvironment(System.getenv());

	private Path projectFolder = Path.of("");

	private StackListener listener = StackListener.SILENT;

	LocalStackBuilder() {
	}

	/** Where state is kept; {@code .local} unless set. */
	public LocalStackBuilder dataDir(Path directory) {
		this.dataDirectory = directory;
		return this;
	}

	/** Takes free ports in place of those that the environment or the defaults name. */
	public LocalStackBuilder freePorts() {
		this.ports = Ports.free();
		return this;
	}

	/** A folder inside the project; the working directory unless set. */
	public LocalStackBuilder projectFolder(Path folder) {
		this.projectFolder = folder;
		return this;
	}

	/** Sets environment variables of a process, also in place of those that wire it. */
	public LocalStackBuilder environment(Component component, Map<String, String> variables) {
		this.environment.put(component, Map.copyOf(variables));
		return this;
	}

	/** Replaces the options that keep a process's JVM small, such as its heap's limit. */
	public LocalStackBuilder jvmOptions(Component component, List<String> options) {
		this.jvmOptions.put(component, List.copyOf(options));
		return this;
	}

	/** Starts only the servers and these. */
	public LocalStackBuilder only(Set<Component> wanted) {
		this.components.removeIf((component) -> component != Component.SERVERS && !wanted.contains(component));
		return this;
	}

	/** Whom to tell what happens to the processes. */
	public LocalStackBuilder listener(StackListener interested) {
		this.listener = interested;
		return this;
	}

	/** Where a process will be reached, for people. */
	public String addressOf(Component component) {
		return (component == Component.SERVERS) ? "kafka 127.0.0.1:%d, postgres 127.0.0.1:%d"
			.formatted(this.ports.of(Port.KAFKA), this.ports.of(Port.POSTGRES))
				: "http://127.0.0.1:" + this.ports.of(component.port());
	}

	/**
	 * Starts the stack.
	 * @return once everything is ready for work
	 * @throws StartFailed if something did not start; then nothing runs any more
	 */
	public LocalStack start() {
		return LocalStack.start(plan());
	}

	private Plan plan() {
		DataLayout layout = new DataLayout(this.dataDirectory);
		Wiring wiring = new Wiring(this.ports, LocalKeys.in(layout.keys()), layout.root());
		Commands commands = new Commands(Sources.around(this.projectFolder), layout, this.ports, this.jvmOptions);
		return new Plan(layout, this.components, this.ports, wiring, commands, this.environment, this.listener);
	}

}
