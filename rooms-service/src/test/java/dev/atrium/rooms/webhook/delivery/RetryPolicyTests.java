package dev.atrium.rooms.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.rooms.webhook.sending.Answer;
import dev.atrium.rooms.webhook.sending.Answer.Answered;
import dev.atrium.rooms.webhook.sending.Answer.Refused;
import dev.atrium.rooms.webhook.sending.Answer.Unanswered;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTests {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5),
			Duration.ofHours(8));

	private final RetryPolicy policy = policy(0, RandomGenerator.getDefault());

	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 204, 299 })
	@DisplayName("OW-08: 2xx is done")
	void successIsDelivered(int status) {
		assertThat(judge(answered(status), 0)).isEqualTo(new Outcome.Delivered());
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 408, 422, 499 })
	@DisplayName("OW-08: 4xx is never retried")
	void clientErrorIsFinal(int status) {
		assertThat(judge(answered(status), 0)).isEqualTo(new Outcome.Failed());
	}

	@Test
	void goneEndsAll() {
		assertThat(judge(answered(410), 0)).isEqualTo(new Outcome.Gone());
	}

	@ParameterizedTest
	@ValueSource(ints = { 302, 307, 429, 500, 502, 503, 504 })
	@DisplayName("OW-08: what may pass is retried")
	void otherAnswersAreRetried(int status) {
		assertThat(judge(answered(status), 0)).isEqualTo(new Outcome.Retry(NOON.plusSeconds(5)));
	}

	@Test
	@DisplayName("OW-09, W-57: delays grow, and end")
	void delaysGrowUntilNoneIsLeft() {
		Answer silence = new Unanswered("receiver.test stopped answering", true);

		assertThat(judge(silence, 1)).isEqualTo(new Outcome.Retry(NOON.plus(Duration.ofMinutes(5))));
		assertThat(judge(silence, 2)).isEqualTo(new Outcome.Retry(NOON.plus(Duration.ofHours(8))));
		assertThat(judge(silence, 3)).isEqualTo(new Outcome.Failed());
	}

	@Test
	void urlThatTheGuardRefusesIsNotTriedAgain() {
		assertThat(judge(new Refused("its host is not on the public internet"), 0)).isEqualTo(new Outcome.Failed());
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void retryAfterIsHonoured(int status) {
		assertThat(judge(new Answered(status, "", NOON.plusSeconds(90)), 0))
			.isEqualTo(new Outcome.Retry(NOON.plusSeconds(90)));
	}

	@Test
	void retryAfterNeitherHastensNorDelaysBeyondADayNorCountsElsewhere() {
		assertThat(judge(new Answered(503, "", NOON.plusSeconds(1)), 0))
			.isEqualTo(new Outcome.Retry(NOON.plusSeconds(5)));
		assertThat(judge(new Answered(503, "", NOON.plus(Duration.ofDays(9))), 0))
			.isEqualTo(new Outcome.Retry(NOON.plus(Duration.ofDays(1))));
		assertThat(judge(new Answered(500, "", NOON.plusSeconds(90)), 0))
			.isEqualTo(new Outcome.Retry(NOON.plusSeconds(5)));
	}

	@Test
	void jitterSpreadsTheDelayToBothSides() {
		assertThat(policy(0.2, () -> 0L).judge(answered(500), 0)).isEqualTo(new Outcome.Retry(NOON.plusSeconds(4)));
		assertThat(policy(0.2, () -> Long.MAX_VALUE).judge(answered(500), 0))
			.isEqualTo(new Outcome.Retry(NOON.plusSeconds(5)));
		assertThat(policy(0.2, () -> -1L).judge(answered(500), 0)).isEqualTo(new Outcome.Retry(NOON.plusSeconds(6)));
	}

	private Outcome judge(Answer answer, int tries) {
		return this.policy.judge(answer, tries);
	}

	private static Answered answered(int status) {
		return new Answered(status, "", null);
	}

	private static RetryPolicy policy(double jitter, RandomGenerator random) {
		return new RetryPolicy(new RetryProperties(DELAYS, jitter, Duration.ofDays(1)),
				Clock.fixed(NOON, ZoneOffset.UTC), random);
	}

}
