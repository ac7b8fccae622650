package dev.atrium.localstack.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lays cells out in columns, each as wide as its widest cell.
 */
public final class TextTable {

	private static final String GAP = "  ";

	private final List<Integer> widths;

	private TextTable(List<Integer> widths) {
		this.widths = widths;
	}

	/** The lines of a table, the first row being its header. */
	public static List<String> lines(List<List<String>> rows) {
		TextTable table = fitting(rows);
		return rows.stream().map(table::line).toList();
	}

	/** A layout that these rows fit into; for rows that are written one by one. */
	static TextTable fitting(List<List<String>> rows) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		return new TextTable(IntStream.range(0, columns).mapToObj((column) -> width(rows, column)).toList());
	}

	String line(List<String> cells) {
		return IntStream.range(0, cells.size())
			.mapToObj((column) -> padded(cells.get(column), this.widths.get(column)))
			.collect(Collectors.joining(GAP))
			.stripTrailing();
	}

	private static int width(List<List<String>> rows, int column) {
		return rows.stream()
			.filter((row) -> row.size() > column)
			.mapToInt((row) -> row.get(column).length())
			.max()
			.orElse(0);
	}

	private static String padded(String cell, int width) {
		return cell + " ".repeat(Math.max(0, width - cell.length()));
	}

}
