package dev.atrium.gateway;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Entry point of platform-gateway-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class PlatformGatewayApplication {

	static void main(String[] args) {
		SpringApplication.run(PlatformGatewayApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
