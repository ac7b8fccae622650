package dev.atrium.rooms.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.webhook.sending.Answer;

/**
 * Decides what becomes of a delivery: 2xx is success; 410 ends all; any other 4xx but 429
 * is the receiver's last word; everything else may pass. A redirect is not followed and
 * counts as a failure (Standard Webhooks 1.0.0, "Delivery").
 */
@Component
public class RetryPolicy {

	private static final int GONE = 410;

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int UNAVAILABLE = 503;

	private final RetryProperties properties;

	private final Clock clock;

	private final RandomGenerator random;

	RetryPolicy(RetryProperties properties, Clock clock, RandomGenerator random) {
		this.properties = properties;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * What an answer means.
	 * @param tries how many attempts were made before it since the delivery was last sent
	 * anew
	 */
	public Outcome judge(Answer answer, int tries) {
		return switch (answer) {
			case Answer.Answered answered when answered.isSuccess() -> new Outcome.Delivered();
			case Answer.Answered answered when answered.status() == GONE -> new Outcome.Gone();
			case Answer.Answered answered when isLastWord(answered.status()) -> new Outcome.Failed();
			case Answer.Answered answered -> again(tries, mayAskToWait(answered.status()) ? answered.retryAt() : null);
			case Answer.Unanswered _ -> again(tries, null);
			case Answer.Refused _ -> new Outcome.Failed();
		};
	}

	private static boolean isLastWord(int status) {
		return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS;
	}

	private static boolean mayAskToWait(int status) {
		return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
	}

	private Outcome again(int tries, @Nullable Instant notBefore) {
		if (tries >= this.properties.delays().size()) {
			return new Outcome.Failed();
		}
		Instant now = this.clock.instant();
		Instant ours = now.plus(jittered(this.properties.delays().get(tries)));
		Instant latest = now.plus(this.properties.longestWait());
		Instant theirs = (notBefore != null && notBefore.isAfter(latest)) ? latest : notBefore;
		return new Outcome.Retry((theirs != null && theirs.isAfter(ours)) ? theirs : ours);
	}

	private Duration jittered(Duration delay) {
		double factor = 1 + this.properties.jitter() * (2 * this.random.nextDouble() - 1);
		return Duration.ofMillis(Math.round(delay.toMillis() * factor));
	}

}
