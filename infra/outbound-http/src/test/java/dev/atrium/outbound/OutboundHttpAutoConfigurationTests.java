package dev.atrium.outbound;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class OutboundHttpAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OutboundHttpAutoConfiguration.class));

	@Test
	void allowsTheConfiguredOrigins() {
		this.application.withPropertyValues("atrium.outbound.allowed-origins=http://127.0.0.1:1,http://media.internal")
			.run((context) -> assertThatCode(() -> context.getBean(UrlGuard.class).check("http://media.internal/a"))
				.doesNotThrowAnyException());
	}

	@Test
	void allowsNothingSpecialWhereNothingIsConfigured() {
		this.application.withPropertyValues("atrium.outbound.allowed-origins=")
			.run((context) -> StepVerifier
				.create(context.getBean(OutboundHttp.class)
					.webClient()
					.build()
					.get()
					.uri(URI.create("https://localhost:1/"))
					.retrieve()
					.toBodilessEntity())
				.expectError(OutboundRefused.class)
				.verify(Duration.ofSeconds(10)));
	}

	@Test
	void refusesToStartWithALimitThatLimitsNothing() {
		this.application.withPropertyValues("atrium.outbound.limits.deadline=0s")
			.run((context) -> assertThat(context).hasFailed());
	}

}
