package dev.atrium.rooms.audit;

import java.time.Clock;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.caller.Caller;

/**
 * Notes what owners do, in the transaction in which they do it: nothing is done unnoted,
 * and nothing noted that was not done.
 */
@Component
public class Audit {

	private final AuditLog log;

	private final TransactionalOperator transaction;

	private final Clock clock;

	Audit(AuditLog log, TransactionalOperator transaction, Clock clock) {
		this.log = log;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Notes a deed of a known caller's, in the transaction there is. */
	public Mono<Void> note(Caller caller, Deed deed) {
		return Mono
			.defer(() -> this.log.append(new AuditEntry(EventIds.next(), this.clock.instant(), caller.requireUserId(),
					caller.apiKeyId(), deed.action().wireName(), deed.roomId(), deed.roomName(), deed.detail())));
	}

	/**
	 * Has something done and noted, in one transaction.
	 * @param work what to do; nothing is noted where it comes out empty
	 * @param deed what that was
	 */
	public <T> Mono<T> noted(Caller caller, Mono<T> work, Function<T, Deed> deed) {
		return work.flatMap((done) -> note(caller, deed.apply(done)).thenReturn(done))
			.as(this.transaction::transactional);
	}

}
