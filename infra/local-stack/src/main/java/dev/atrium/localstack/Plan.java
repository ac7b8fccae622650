package dev.atrium.localstack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to start, and how.
 *
 * @param layout where things are kept
 * @param components what to start
 * @param ports where it listens
 * @param wiring how its parts know of each other
 * @param commands how each is started
 * @param environment variables that differ from the wiring
 * @param listener who wants to know
 */
record Plan(DataLayout layout, Set<Component> components, Ports ports, Wiring wiring, Commands commands,
		Map<Component, Map<String, String>> environment, StackListener listener) {

	Map<String, String> environmentOf(Component component) {
		Map<String, String> variables = new HashMap<>(this.wiring.environmentOf(component, System.getenv()));
		variables.putAll(this.environment.getOrDefault(component, Map.of()));
		return variables;
	}

	/** Everything but the servers. */
	List<Component> services() {
		return this.components.stream().filter((component) -> component != Component.SERVERS).toList();
	}

}
