package dev.atrium.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies as the providers document or send them.
 */
public final class ProviderSample {

	private static final JsonMapper JSON = new JsonMapper();

	private ProviderSample() {
	}

	public static String text(String name) {
		try (InputStream file = ProviderSample.class.getResourceAsStream("/provider-samples/" + name + ".json")) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static JsonNode json(String name) {
		return JSON.readTree(text(name));
	}

	/**
	 * The paths of all fields of an object, those of a list's objects taken together.
	 */
	public static Set<String> fields(JsonNode object) {
		Set<String> paths = new TreeSet<>();
		collect(object, "", paths);
		return paths;
	}

	private static void collect(JsonNode node, String path, Set<String> paths) {
		node.properties().forEach((field) -> {
			paths.add(path + field.getKey());
			collect(field.getValue(), path + field.getKey() + ".", paths);
		});
		if (node.isArray()) {
			node.valueStream().forEach((element) -> collect(element, path, paths));
		}
	}

}
