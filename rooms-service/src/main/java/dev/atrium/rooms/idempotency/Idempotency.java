package dev.atrium.rooms.idempotency;

import java.time.Clock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.problem.ProblemType;

/**
 * Does once what a client asks for under a key, and answers repetitions as the first
 * time. Key, effect and answer are one transaction: after a crash there are all of them
 * or none, and of two instances one waits for the other. What fails leaves the key free.
 */
@Component
public class Idempotency {

	private final AnsweredRequests requests;

	private final TransactionalOperator transaction;

	private final Clock clock;

	Idempotency(AnsweredRequests requests, TransactionalOperator transaction, Clock clock) {
		this.requests = requests;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Does it in a transaction, unless it was done.
	 * @param request the request; {@code null}: without a key it is done each time
	 * @param effect what to do, and what to answer
	 * @param kept the answer in the form in which it is kept
	 * @param again the answer of the first time, from that form
	 */
	public <T> Mono<T> once(@Nullable KeyedRequest request, Mono<T> effect, Function<T, String> kept,
			Function<String, Mono<T>> again) {
		Mono<T> answer = (request == null) ? effect
				: this.requests.claim(request, this.clock.instant()).flatMap((use) -> {
					if (!use.isFor(request)) {
						return Mono.error(ProblemType.IDEMPOTENCY_KEY_REUSED::asProblem);
					}
					return (use.answer() != null) ? again.apply(use.answer()) : first(request, effect, kept);
				});
		return answer.as(this.transaction::transactional);
	}

	private <T> Mono<T> first(KeyedRequest request, Mono<T> effect, Function<T, String> kept) {
		return effect.flatMap((answer) -> this.requests.answer(request, kept.apply(answer)).thenReturn(answer));
	}

}
