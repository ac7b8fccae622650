package dev.atrium.messaging.kafka;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaDefaultsTests {

	@Test
	void serviceHasTheLastWord() {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.kafka.producer.acks", "1");

		new KafkaDefaults().postProcessEnvironment(environment, new SpringApplication());

		assertThat(environment.getProperty("spring.kafka.producer.acks")).isEqualTo("1");
		assertThat(environment.getProperty("spring.kafka.consumer.isolation-level")).isEqualTo("read_committed");
	}

}
