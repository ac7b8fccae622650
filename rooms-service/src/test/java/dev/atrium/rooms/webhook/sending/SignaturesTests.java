package dev.atrium.rooms.webhook.sending;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.atrium.rooms.webhook.secret.SecretFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignaturesTests {

	private static final String BODY = "{\"event\":\"test\",\"name\":\"Zoë\"}";

	private final long now = Instant.now().getEpochSecond();

	@Test
	void standardSignatureIsThatOfTheSpecification() {
		String signature = Signatures.standard(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
				"msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");

		assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

	@Test
	void standardLibraryAcceptsOursAndNoOther() throws Exception {
		String secret = SecretFormat.next();
		String signature = Signatures.standard(List.of(secret), "id", this.now, BODY);

		assertThatCode(() -> verify(new Webhook(secret), BODY, signature)).doesNotThrowAnyException();
		assertThatExceptionOfType(WebhookVerificationException.class)
			.isThrownBy(() -> verify(new Webhook(SecretFormat.next()), BODY, signature));
		assertThatExceptionOfType(WebhookVerificationException.class)
			.isThrownBy(() -> verify(new Webhook(secret), BODY + ' ', signature));
	}

	@Test
	void eitherOfTwoSecretsVerifies() {
		String current = SecretFormat.next();
		String previous = SecretFormat.next();
		String signature = Signatures.standard(List.of(current, previous), "id", this.now, BODY);

		assertThatCode(() -> verify(new Webhook(current), BODY, signature)).doesNotThrowAnyException();
		assertThatCode(() -> verify(new Webhook(previous), BODY, signature)).doesNotThrowAnyException();
	}

	@Test
	void secretOfOtherFormIsTheKeyItself() {
		String secret = "correct-horse-battery-staple";
		String signature = Signatures.standard(List.of(secret), "id", this.now, BODY);

		assertThatCode(() -> verify(new Webhook(secret.getBytes(StandardCharsets.UTF_8)), BODY, signature))
			.doesNotThrowAnyException();
	}

	@Test
	@DisplayName("OW-03: Reflector's receivers find t and a hex v1 for each secret")
	void reflectorSignatureHasTheTimeAndOneHexSignatureForEachSecret() {
		String one = Signatures.reflector(List.of("secret"), 1_700_000_000, "{}");

		assertThat(one).isEqualTo("t=1700000000,v1=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163");
		assertThat(Signatures.reflector(List.of("secret", "older"), 1_700_000_000, "{}")).startsWith(one + ",v1=");
	}

	private void verify(Webhook webhook, String body, String signature) throws WebhookVerificationException {
		webhook.verify(body, Map.of("webhook-id", List.of("id"), "webhook-timestamp", List.of(Long.toString(this.now)),
				"webhook-signature", List.of(signature)));
	}

}
