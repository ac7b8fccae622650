package dev.atrium.benchmarks;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	@Test
	void tableAlignsNamesLeftAndFiguresRight() {
		Report report = new Report(List.of(List.of("ms", "p50"), List.of("creates", "12.5")), Map.of());

		assertThat(report.tableText().lines()).containsExactly("ms        p50", "creates  12.5");
	}

}
