package dev.atrium.rooms.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OpenAccessGuardTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.8.8.8", "::1" })
	void openModeListensOnLoopback(String address) {
		assertThatCode(() -> guard(address, false).afterPropertiesSet()).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "192.168.1.7", "::" })
	void openModeRefusesOtherAddresses(String address) {
		assertThatIllegalStateException().isThrownBy(() -> guard(address, false).afterPropertiesSet())
			.withMessageContaining("SERVER_ADDRESS=127.0.0.1");
	}

	@Test
	void openModeRefusesNoAddressAsThatMeansAll() {
		assertThatIllegalStateException().isThrownBy(() -> guard(null, false).afterPropertiesSet());
	}

	@Test
	void operatorCanTakeTheRisk() {
		assertThatCode(() -> guard("0.0.0.0", true).afterPropertiesSet()).doesNotThrowAnyException();
	}

	private static OpenAccessGuard guard(@Nullable String address, boolean beyondLoopback) {
		ServerProperties server = new ServerProperties();
		server.setAddress((address != null) ? parsed(address) : null);
		return new OpenAccessGuard(
				new AuthProperties(AuthMode.OPEN, beyondLoopback, new AuthProperties.Oidc(null, List.of())), server);
	}

	private static InetAddress parsed(String address) {
		try {
			return InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
