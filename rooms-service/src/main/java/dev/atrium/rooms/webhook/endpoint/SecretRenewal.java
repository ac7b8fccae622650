package dev.atrium.rooms.webhook.endpoint;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.webhook.secret.SecretKeeper;
import dev.atrium.scheduling.RecurringWork;

/**
 * Encrypts anew, with the newest key, what is encrypted with an older one.
 */
@Component
class SecretRenewal implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(SecretRenewal.class);

	private static final int BATCH = 100;

	private final Endpoints endpoints;

	private final SecretKeeper secrets;

	private final TransactionalOperator transaction;

	SecretRenewal(Endpoints endpoints, SecretKeeper secrets, TransactionalOperator transaction) {
		this.endpoints = endpoints;
		this.secrets = secrets;
		this.transaction = transaction;
	}

	@Override
	public String name() {
		return "room-webhook-secret-renewal";
	}

	@Override
	public Duration period() {
		return Duration.ofMinutes(10);
	}

	@Override
	public Mono<Void> run() {
		return this.secrets.hasKey() ? Mono.defer(this::renewSome).repeat().takeUntil((count) -> count < BATCH).then()
				: Mono.empty();
	}

	private Mono<Long> renewSome() {
		return this.endpoints.lockUnderOlderKeys(this.secrets.newestKeyId(), BATCH)
			.collectList()
			.flatMapIterable((found) -> found)
			.map((endpoint) -> endpoint.with(this.secrets.renew(endpoint.roomId(), endpoint.secrets())))
			.concatMap(this.endpoints::save)
			.count()
			.as(this.transaction::transactional)
			.filter((count) -> count > 0)
			.doOnNext((count) -> log.info("{} webhook secrets are encrypted with the newest key now", count))
			.defaultIfEmpty(0L);
	}

}
