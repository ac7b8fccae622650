package dev.atrium.messaging.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

import dev.atrium.testkit.RealServers;

/**
 * Tests messaging inside the sample service, on real servers.
 */
@RealServers
@SpringBootTest(classes = SampleService.class,
		properties = { "spring.application.name=sample-service",
				"spring.kafka.bootstrap-servers=${KAFKA_BOOTSTRAP_SERVERS}", "spring.r2dbc.url=r2dbc:${DATABASE_URL}",
				"spring.r2dbc.username=${DATABASE_USERNAME}", "spring.r2dbc.password=${DATABASE_PASSWORD}",
				"spring.flyway.url=jdbc:${DATABASE_URL}", "spring.flyway.user=${DATABASE_USERNAME}",
				"spring.flyway.password=${DATABASE_PASSWORD}" })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SampleServiceTest {

}
