package dev.atrium.rooms.webhook.delivery;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

	// Not for secrecy: it is the JDK's generator that several threads may share.
	@Bean
	RandomGenerator jitter() {
		return new SecureRandom();
	}

}
