package dev.atrium.messaging.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A service that uses messaging with its defaults.
 */
@SpringBootApplication
public class SampleService {

}
