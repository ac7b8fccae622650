package dev.atrium.messaging.consumer;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import org.apache.kafka.common.errors.RetriableException;

import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells failures that pass by themselves from those that trying again will not cure.
 */
final class TransientFailures {

	/**
	 * SQLSTATE classes: connection (08), transaction rollback by serialization or
	 * deadlock (40), insufficient resources (53), object in use or lock not available
	 * (55), shutdown and cancelled statement (57), system error (58).
	 */
	private static final Set<String> TRANSIENT_SQL_STATES = Set.of("08", "40", "53", "55", "57", "58");

	private TransientFailures() {
	}

	static boolean include(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.anyMatch(TransientFailures::isTransient);
	}

	private static boolean isTransient(Throwable cause) {
		return switch (cause) {
			// Says nothing about the event: no statement was sent yet.
			case CannotCreateTransactionException _ -> true;
			case R2dbcException database -> isTransient(database);
			case TransientDataAccessException _ -> true;
			case RetriableException _ -> true;
			case TimeoutException _ -> true;
			case IOException _ -> true;
			default -> false;
		};
	}

	private static boolean isTransient(R2dbcException database) {
		String state = database.getSqlState();
		if (state != null && state.length() == 5) {
			return TRANSIENT_SQL_STATES.contains(state.substring(0, 2));
		}
		// Without a state it was the driver that failed: its connection broke or was
		// refused.
		return database instanceof R2dbcTransientException || database instanceof R2dbcNonTransientResourceException;
	}

}
