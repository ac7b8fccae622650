package dev.atrium.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param table for people: a heading, then one row per line
 * @param figures for machines
 */
public record Report(List<List<String>> table, Map<String, ?> figures) {

	/** The table with its columns aligned. */
	String tableText() {
		StringBuilder text = new StringBuilder();
		for (List<String> row : table) {
			for (int column = 0; column < row.size(); column++) {
				int width = width(column);
				// The first column holds names, the others figures.
				text.append(((column == 0) ? "%-" + width + "s" : "  %" + width + "s").formatted(row.get(column)));
			}
			text.append(System.lineSeparator());
		}
		return text.toString();
	}

	private int width(int column) {
		return table.stream().mapToInt((row) -> row.get(column).length()).max().orElse(1);
	}

}
