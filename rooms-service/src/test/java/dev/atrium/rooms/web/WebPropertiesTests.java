package dev.atrium.rooms.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WebPropertiesTests {

	@Test
	void exactOriginsAreListed() {
		assertThatCode(() -> origins("https://meet.example.org", "http://localhost:3000")).doesNotThrowAnyException();
		assertThatCode(() -> origins()).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "https://*.example.org", "https://meet.example.org/", "meet.example.org", "null" })
	void anythingElseIsRefused(String origin) {
		assertThatIllegalArgumentException().isThrownBy(() -> origins(origin)).withMessageContaining("CORS_ORIGIN");
	}

	private static WebProperties origins(String... origins) {
		return new WebProperties(List.of(origins), DataSize.ofKilobytes(64));
	}

}
