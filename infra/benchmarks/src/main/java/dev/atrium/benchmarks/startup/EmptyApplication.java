package dev.atrium.benchmarks.startup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A WebFlux application that does nothing: what a service on this stack costs before it
 * has any feature.
 */
@SpringBootApplication
public class EmptyApplication {

	/**
	 * Entry point.
	 * @param args as Spring Boot takes them
	 */
	public static void main(String[] args) {
		SpringApplication.run(EmptyApplication.class, args);
	}

}
