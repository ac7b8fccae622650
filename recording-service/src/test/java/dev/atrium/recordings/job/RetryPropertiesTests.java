package dev.atrium.recordings.job;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPropertiesTests {

	private final RetryProperties retry = new RetryProperties(10, Duration.ofSeconds(5), Duration.ofMinutes(30));

	@ParameterizedTest
	@CsvSource({ "0,PT5S", "1,PT5S", "2,PT10S", "3,PT20S", "9,PT21M20S", "10,PT30M", "1000,PT30M" })
	void delayDoublesUpToTheLongest(int failures, Duration delay) {
		assertThat(this.retry.delayAfter(failures)).isEqualTo(delay);
	}

}
