package dev.atrium.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Damages callbacks in every way we could think of: other ways in each run, and the same
 * ones again with {@code -Dmutations.seed=…}, which a failure names.
 */
final class Mutations {

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<String> VALUES = List.of("null", "true", "{}", "[]", "[null]", "\"\"", "\" \"", "\"x\"",
			"\"\\u0000\"", "\"\\ud800\"", "\"Zo\u00eb \\ud83d\\ude00\"", "-1", "0", "1e308", "-1e308", "9".repeat(400),
			"\"1708526032.672\"", "\"NaN\"", "\"Infinity\"", "1708526032672", "\"2026-13-41T99:00:00Z\"",
			"\"" + "/".repeat(5000) + "\"", "\"" + "a-".repeat(5000) + "2023-10-31T13:09:35Z.mp4\"",
			"[".repeat(400) + "]".repeat(400));

	static final long SEED = Long.getLong("mutations.seed", System.nanoTime());

	private final Random random = new Random(SEED);

	/** The text with one to three pieces of damage. */
	String mutate(String json) {
		String mutated = json;
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			mutated = this.random.nextBoolean() ? mutateStructure(mutated) : mutateText(mutated);
		}
		return mutated;
	}

	private String mutateStructure(String json) {
		try {
			JsonNode tree = JSON.readTree(json);
			List<JsonNode> containers = new ArrayList<>();
			collect(tree, containers);
			if (!containers.isEmpty()) {
				replaceOne(containers.get(this.random.nextInt(containers.size())));
			}
			return tree.toString();
		}
		catch (JacksonException ex) {
			return mutateText(json);
		}
	}

	private static void collect(JsonNode node, List<JsonNode> containers) {
		if (node.isContainer() && !node.isEmpty()) {
			containers.add(node);
			node.forEach((child) -> collect(child, containers));
		}
	}

	private void replaceOne(JsonNode container) {
		JsonNode value = JSON.readTree(VALUES.get(this.random.nextInt(VALUES.size())));
		int place = this.random.nextInt(container.size());
		switch (container) {
			case ObjectNode object -> object.set(List.copyOf(object.propertyNames()).get(place), value);
			case ArrayNode array -> array.set(place, value);
			default -> throw new IllegalStateException("no container: " + container);
		}
	}

	private String mutateText(String text) {
		if (text.isEmpty()) {
			return "\uFEFF";
		}
		int from = this.random.nextInt(text.length());
		int to = Math.min(text.length(), from + 1 + this.random.nextInt(20));
		return switch (this.random.nextInt(4)) {
			case 0 -> text.substring(0, from);
			case 1 -> text.substring(0, from) + text.substring(to);
			case 2 -> text.substring(0, to) + text.substring(from);
			default -> text.substring(0, from) + (char) this.random.nextInt(0x300) + text.substring(from);
		};
	}

	/** UTF-8 with one byte changed, so possibly no UTF-8 any more. */
	byte[] mutateBytes(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (bytes.length > 0) {
			bytes[this.random.nextInt(bytes.length)] = (byte) this.random.nextInt(256);
		}
		return bytes;
	}

}
