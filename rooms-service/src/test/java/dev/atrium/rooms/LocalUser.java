package dev.atrium.rooms;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Whom a test calls as that names nobody: the user {@code local}. */
@TestConfiguration(proxyBeanMethods = false)
class LocalUser {

	@Bean
	WebTestClientBuilderCustomizer callsAsLocal() {
		return (client) -> client.defaultHeaders((headers) -> headers.setBearerAuth(TestIssuer.SHARED.token("local")));
	}

}
