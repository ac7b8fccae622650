package dev.atrium.localstack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.atrium.embedded.FreePorts;

/**
 * The numbers that were chosen for the ports of one stack.
 *
 * @param numbers one for each port
 */
record Ports(Map<Port, Integer> numbers) {

	private static final int HIGHEST = 65_535;

	Ports {
		numbers = Map.copyOf(numbers);
	}

	static Ports fromEnvironment(Map<String, String> environment) {
		Map<Port, Integer> numbers = new EnumMap<>(Port.class);
		for (Port port : Port.values()) {
			String value = environment.getOrDefault(port.variable(), "");
			numbers.put(port, value.isBlank() ? port.usual() : parse(port.variable(), value.strip()));
		}
		return new Ports(numbers);
	}

	static Ports free() {
		Map<Port, Integer> numbers = new EnumMap<>(Port.class);
		Iterator<Integer> free = IntStream.generate(FreePorts::next).distinct().iterator();
		Arrays.stream(Port.values()).forEach((port) -> numbers.put(port, free.next()));
		return new Ports(numbers);
	}

	int of(Port port) {
		return this.numbers.getOrDefault(port, port.usual());
	}

	/**
	 * One line per port that somebody else listens on, with the setting that changes it.
	 * @param free whether a server could listen on a port
	 */
	List<String> complaints(IntPredicate free) {
		return Arrays.stream(Port.values())
			.filter((port) -> !free.test(of(port)))
			.map((port) -> "Port %d for %s is taken: stop what listens on it, or set %s to a free one"
				.formatted(of(port), port.label(), port.variable()))
			.toList();
	}

	private static int parse(String variable, String value) {
		if (value.matches("[0-9]{1,5}")) {
			int number = Integer.parseInt(value);
			if (number >= 1 && number <= HIGHEST) {
				return number;
			}
		}
		throw new IllegalArgumentException(
				"%s is \"%s\", must be a port from 1 to %d".formatted(variable, value, HIGHEST));
	}

}
