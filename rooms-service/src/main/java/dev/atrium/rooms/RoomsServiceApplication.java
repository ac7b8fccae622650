package dev.atrium.rooms;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Keeps rooms, their meetings and what became of their recordings.
 */
@EnableScheduling
@SpringBootApplication
@ConfigurationPropertiesScan
public class RoomsServiceApplication {

	// PostgreSQL keeps microseconds: finer instants would differ from themselves once
	// read back.
	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
	}

	static void main(String[] args) {
		SpringApplication.run(RoomsServiceApplication.class, args);
	}

}
