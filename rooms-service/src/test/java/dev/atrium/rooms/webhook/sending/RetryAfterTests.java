package dev.atrium.rooms.webhook.sending;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	@Test
	void secondsAndDatesAreUnderstood() {
		assertThat(read("120")).isEqualTo(NOON.plusSeconds(120));
		assertThat(read("Sun, 01 Mar 2026 13:00:00 GMT")).isEqualTo(NOON.plusSeconds(3_600));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "soon", "1e9", "99999999999999999999" })
	void otherFormsAreIgnored(String value) {
		assertThat(read(value)).isNull();
	}

	private static @Nullable Instant read(String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, value);
		return RetryAfter.read(headers, NOON);
	}

}
