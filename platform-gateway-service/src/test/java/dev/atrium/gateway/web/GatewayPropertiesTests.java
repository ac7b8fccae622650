package dev.atrium.gateway.web;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(WithProperties.class);

	@Test
	void withoutATokenTheGatewayDoesNotStart() {
		this.runner.withPropertyValues("atrium.gateway.token=")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("set GATEWAY_TOKEN, the bearer token that the other services show to this one"));
	}

	@Test
	void tokenShowsInNoLog() {
		this.runner.withPropertyValues("atrium.gateway.token=s3cret")
			.run((context) -> assertThat(context.getBean(GatewayProperties.class))
				.hasToString("GatewayProperties[token=***]")
				.satisfies((properties) -> assertThat(properties.token().value()).isEqualTo("s3cret")));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(GatewayProperties.class)
	static class WithProperties {

	}

}
