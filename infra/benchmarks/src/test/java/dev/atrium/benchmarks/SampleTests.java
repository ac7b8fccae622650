package dev.atrium.benchmarks;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleTests {

	@Test
	void percentilesAreMeasuredValues() {
		Sample sample = Sample.of(IntStream.rangeClosed(1, 200).mapToDouble((i) -> 201 - i).toArray());

		assertThat(sample.median()).isEqualTo(100);
		assertThat(sample.percentile(99)).isEqualTo(198);
		assertThat(sample.percentile(100)).isEqualTo(200);
	}

	@Test
	void oneValueIsEveryPercentile() {
		assertThat(Sample.of(7).median()).isEqualTo(7);
		assertThat(Sample.of(7).percentile(99)).isEqualTo(7);
	}

	@Test
	void nothingMeasuredIsRefused() {
		assertThatThrownBy(Sample::of).isInstanceOf(IllegalArgumentException.class);
	}

}
