package dev.atrium.recordings;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The recording service.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecordingServiceApplication {

	public static void main(String[] args) {
		SpringApplication.run(RecordingServiceApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
