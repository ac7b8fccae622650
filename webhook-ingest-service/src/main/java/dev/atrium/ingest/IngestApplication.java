package dev.atrium.ingest;

import java.time.Clock;
import java.util.Arrays;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import dev.atrium.ingest.replay.ReplayCommand;

/** Starts webhook-ingest-service. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Atrium webhook ingest", version = "v1",
		description = "Receives the video providers' signed callbacks. Nobody else has reason to call it."))
public class IngestApplication {

	/**
	 * Runs the service until it is told to stop; or a command, if the first word is one.
	 */
	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(ReplayCommand.NAME)) {
			System.exit(ReplayCommand.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		SpringApplication.run(IngestApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
