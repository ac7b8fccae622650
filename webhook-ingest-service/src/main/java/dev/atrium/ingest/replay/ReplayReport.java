package dev.atrium.ingest.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.atrium.ingest.replay.ReplayTally.Counts;
import dev.atrium.ingest.replay.ReplayTally.Kind;
import dev.atrium.ingest.webhook.Translation.Reason;

/** What a replay did, as a table for people. */
final class ReplayReport {

	private static final String NONE = "-";

	/** Columns that hold words; the others hold figures. */
	private static final List<Integer> LEFT = List.of(0, 1, 4);

	private ReplayReport() {
	}

	static String text(ReplayRequest request, ReplayTally tally) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("platform", "type", "read", "mapped", "kept", request.dryRun() ? "to publish" : "published"));
		tally.counts().forEach((kind, counts) -> rows.add(row(kind, counts)));
		rows.add(List.of("total", "", sum(tally, Counts::read), sum(tally, Counts::mapped), "",
				sum(tally, Counts::events)));
		String heading = "Callbacks received from %s until %s%s%n".formatted(request.from(), request.to(),
				request.dryRun() ? "; a dry run, nothing is published" : "");
		return heading + rows.stream().map((row) -> line(row, rows)).collect(Collectors.joining());
	}

	private static List<String> row(Kind kind, Counts counts) {
		return List.of(kind.platform(), kind.type(), text(counts.read()), text(counts.mapped()), text(counts.kept()),
				text(counts.events()));
	}

	private static String text(long count) {
		return (count > 0) ? String.valueOf(count) : NONE;
	}

	private static String text(Map<Reason, Long> kept) {
		return kept.isEmpty() ? NONE
				: kept.entrySet()
					.stream()
					.map((reason) -> reason.getValue() + " " + reason.getKey().tag())
					.collect(Collectors.joining(", "));
	}

	private static String sum(ReplayTally tally, ToLongFunction<Counts> count) {
		return String.valueOf(tally.counts().values().stream().mapToLong(count).sum());
	}

	private static String line(List<String> row, List<List<String>> rows) {
		return IntStream.range(0, row.size()).mapToObj((column) -> {
			int width = rows.stream().mapToInt((other) -> other.get(column).length()).max().orElse(1);
			return (LEFT.contains(column) ? "%-" + width + "s" : "%" + width + "s").formatted(row.get(column));
		}).collect(Collectors.joining("  ")) + System.lineSeparator();
	}

}
