package dev.atrium.gateway.task;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTests {

	private final RetryPolicy policy = new RetryPolicy(Duration.ofMinutes(1), Duration.ofMillis(500),
			Duration.ofSeconds(10));

	@ParameterizedTest
	@CsvSource({ "1, 500", "2, 1000", "3, 2000", "5, 8000", "6, 10000", "100, 10000", "2147483647, 10000" })
	void delayDoublesUpToItsMaximumAndVariesByHalf(int attempt, long nominal) {
		for (int i = 0; i < 200; i++) {
			assertThat(this.policy.delayAfter(attempt)).isBetween(Duration.ofMillis(nominal / 2),
					Duration.ofMillis(nominal));
		}
	}

}
