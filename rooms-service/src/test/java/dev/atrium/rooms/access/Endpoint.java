package dev.atrium.rooms.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code endpoint-audiences.csv}.
 */
record Endpoint(String method, String path, Audience audience, boolean hasPrivateParts, String body) {

	static List<Endpoint> all() {
		try {
			return Files.readAllLines(Path.of("src/test/resources/endpoint-audiences.csv"))
				.stream()
				.filter((line) -> !line.startsWith("#"))
				.map(Endpoint::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Endpoint parse(String line) {
		String[] columns = line.split("\\|", 5);
		return new Endpoint(columns[0].strip(), columns[1].strip(), Audience.of(columns[2].strip()),
				columns[3].strip().equals("yes"), columns[4].strip());
	}

	/** Its name, as mappings have it. */
	String name() {
		return this.method + " " + this.path;
	}

	Endpoint with(Map<String, String> variables) {
		return new Endpoint(this.method, filled(this.path, variables), this.audience, this.hasPrivateParts,
				filled(this.body, variables));
	}

	private static String filled(String template, Map<String, String> variables) {
		String filled = template;
		for (Map.Entry<String, String> variable : variables.entrySet()) {
			filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
		}
		return filled;
	}

	@Override
	public String toString() {
		return name();
	}

}
