package dev.atrium.localstack.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.atrium.localstack.Component;

/**
 * Who is ready, and how long it took; fills in while the processes start. On a terminal
 * the whole table is redrawn in place, elsewhere a row is added as each becomes ready.
 */
final class StartupTable {

	private static final List<String> HEADER = List.of("process", "address", "ready after");

	private static final String WAITING = "...";

	private final Terminal terminal;

	private final Map<Component, String> addresses = new EnumMap<>(Component.class);

	private final Map<Component, Duration> times = new EnumMap<>(Component.class);

	private boolean drawn;

	StartupTable(Terminal terminal, Function<Component, String> addressOf) {
		this.terminal = terminal;
		for (Component component : Component.values()) {
			this.addresses.put(component, addressOf.apply(component));
		}
	}

	synchronized void starting() {
		if (!this.drawn) {
			lines().subList(0, this.terminal.interactive() ? this.addresses.size() + 1 : 1)
				.forEach(this.terminal::line);
			this.drawn = true;
		}
	}

	synchronized void ready(Component component, Duration after) {
		starting();
		this.times.put(component, after);
		if (this.terminal.interactive()) {
			this.terminal.rewind(this.addresses.size() + 1);
			lines().forEach(this.terminal::line);
		}
		else {
			this.terminal.line(TextTable.fitting(rows()).line(row(component)));
		}
	}

	private List<String> lines() {
		return TextTable.lines(rows());
	}

	private List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		rows.add(HEADER);
		this.addresses.keySet().forEach((component) -> rows.add(row(component)));
		return rows;
	}

	private List<String> row(Component component) {
		return List.of(component.label(), this.addresses.getOrDefault(component, ""), time(this.times.get(component)));
	}

	private static String time(@Nullable Duration time) {
		return (time == null) ? WAITING : String.format(Locale.ROOT, "%5.1f s", time.toMillis() / 1000.0);
	}

}
