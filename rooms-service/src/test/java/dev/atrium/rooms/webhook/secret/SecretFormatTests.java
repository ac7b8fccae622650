package dev.atrium.rooms.webhook.secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretFormatTests {

	@Test
	void newSecretsAreValidAndDiffer() {
		assertThat(SecretFormat.isValid(SecretFormat.next())).isTrue();
		assertThat(SecretFormat.next()).startsWith("whsec_").isNotEqualTo(SecretFormat.next());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0123456789abcdef", "8Zw3Tq0l9vJr-Reflector_token_urlsafe-32xxxx",
			"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" })
	void wordsOfSomeLengthAndKeysAreValid(String secret) {
		assertThat(SecretFormat.isValid(secret)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "too-short", "with spaces in between", "whsec_not/base64!!!!!!", "whsec_c2hvcnRlcg==" })
	void othersAreNot(String secret) {
		assertThat(SecretFormat.isValid(secret)).isFalse();
	}

}
