package dev.atrium.rooms.webhook.secret;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.atrium.rooms.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SecretVaultTests {

	private static final String OLD_KEY = key(1);

	private static final String NEW_KEY = key(2);

	private final UUID room = UUID.randomUUID();

	private final SecretVault vault = vault(OLD_KEY);

	@Test
	void encryptedSecretIsNotReadableAndNeverTheSameTwice() {
		EncryptedSecret once = this.vault.encrypt(this.room, "open sesame, please");
		EncryptedSecret twice = this.vault.encrypt(this.room, "open sesame, please");

		assertThat(new String(once.sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("sesame");
		assertThat(once).isNotEqualTo(twice);
		assertThat(this.vault.decrypt(this.room, once)).isEqualTo("open sesame, please");
	}

	@Test
	void secretOfAnotherRoomCannotBeOpened() {
		EncryptedSecret secret = this.vault.encrypt(UUID.randomUUID(), "theirs");

		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(this.room, secret));
	}

	@Test
	void tamperedSecretCannotBeOpened() {
		byte[] sealed = this.vault.encrypt(this.room, "ours").sealed();
		sealed[sealed.length - 1] = (byte) ~sealed[sealed.length - 1];

		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(this.room, new EncryptedSecret(sealed)));
	}

	@Test
	void oldKeyStillOpensUntilTheSecretIsRenewed() {
		EncryptedSecret old = this.vault.encrypt(this.room, "ours");
		SecretVault rotating = vault(NEW_KEY, OLD_KEY);

		EncryptedSecret renewed = rotating.renew(this.room, old);

		assertThat(rotating.decrypt(this.room, old)).isEqualTo("ours");
		assertThat(renewed.sealed()).startsWith(rotating.newestKeyId());
		assertThat(vault(NEW_KEY).decrypt(this.room, renewed)).isEqualTo("ours");
		assertThatIllegalStateException().isThrownBy(() -> vault(NEW_KEY).decrypt(this.room, old))
			.withMessageContaining("WEBHOOK_ENCRYPTION_KEY");
	}

	@Test
	void withoutAKeyNothingIsTakenIn() {
		assertThat(vault().hasKey()).isFalse();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> vault().encrypt(this.room, "ours"))
			.withMessageContaining("WEBHOOK_ENCRYPTION_KEY");
	}

	@Test
	void unfitKeyIsRefusedWithoutQuotingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> vault("c2hvcnQ="))
			.withMessageContaining("32 bytes")
			.withMessageNotContaining("c2hvcnQ=");
		assertThatIllegalArgumentException().isThrownBy(() -> vault("%%%not-base64%%%"))
			.withMessageNotContaining("not-base64")
			.withNoCause();
	}

	private static SecretVault vault(String... keys) {
		return new SecretVault(new WebhookSecretProperties(List.of(keys), Duration.ofHours(1)));
	}

	private static String key(int fill) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) fill);
		return Base64.getEncoder().encodeToString(key);
	}

}
