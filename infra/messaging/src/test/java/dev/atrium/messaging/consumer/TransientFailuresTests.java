package dev.atrium.messaging.consumer;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class TransientFailuresTests {

	@Test
	void brokenOrRefusedConnectionPasses() {
		assertThat(TransientFailures.include(new R2dbcNonTransientResourceException("Connection closed"))).isTrue();
		assertThat(TransientFailures.include(new R2dbcTransientResourceException("Connection refused"))).isTrue();
		assertThat(TransientFailures.include(new IOException("Connection reset"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P03", "58030" })
	void stateThatSpeaksOfTheServersConditionPasses(String sqlState) {
		assertThat(TransientFailures.include(new R2dbcNonTransientResourceException("server", sqlState))).isTrue();
		assertThat(TransientFailures.include(new R2dbcRollbackException("server", sqlState))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "P0001", "25006", "54000" })
	void stateThatSpeaksOfTheStatementStays(String sqlState) {
		assertThat(TransientFailures.include(new R2dbcNonTransientResourceException("raised", sqlState))).isFalse();
	}

	@Test
	void brokenDataOrStatementStays() {
		assertThat(TransientFailures.include(new R2dbcBadGrammarException("syntax", "42601"))).isFalse();
		assertThat(TransientFailures
			.include(new DataIntegrityViolationException("duplicate", new R2dbcDataIntegrityViolationException())))
			.isFalse();
		assertThat(TransientFailures.include(new IllegalStateException("of ours"))).isFalse();
	}

	@Test
	void causeDecides() {
		Exception noConnection = new DataAccessResourceFailureException("pool",
				new R2dbcNonTransientResourceException("closed"));

		assertThat(TransientFailures.include(new ListenerExecutionFailedException("failed", noConnection))).isTrue();
		assertThat(TransientFailures
			.include(new ListenerExecutionFailedException("failed", new IllegalStateException("of ours")))).isFalse();
	}

	@Test
	void transactionThatCouldNotBeginPassesWhateverTheReason() {
		assertThat(TransientFailures
			.include(new CannotCreateTransactionException("no connection", new IllegalStateException("pool closed"))))
			.isTrue();
	}

	@Test
	void waitThatWasTooLongPasses() {
		assertThat(TransientFailures.include(new RuntimeException(new TimeoutException("deadline")))).isTrue();
		assertThat(TransientFailures.include(new CannotAcquireLockException("busy"))).isTrue();
		assertThat(TransientFailures.include(new org.apache.kafka.common.errors.TimeoutException("broker"))).isTrue();
	}

}
