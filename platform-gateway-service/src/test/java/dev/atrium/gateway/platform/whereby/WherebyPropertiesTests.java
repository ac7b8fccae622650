package dev.atrium.gateway.platform.whereby;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class WherebyPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(WithProperties.class)
		.withPropertyValues("atrium.whereby.api-url=https://api.whereby.dev/v1", "atrium.whereby.api-key=s3cret-api");

	@ParameterizedTest
	@CsvSource({ "'',    '',     ''", "key,   '',     ''", "'',    secret, ''", "key,   secret, role" })
	void bucketThatWherebyCannotWriteToEndsTheStart(String key, String secret, String role) {
		withBucket(key, secret, role).run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("set either WHEREBY_STORAGE_AWS_ROLE_ARN or both"));
	}

	@ParameterizedTest
	@CsvSource({ "key, secret, ''", "'', '', role" })
	void bucketNeedsAKeyOrARole(String key, String secret, String role) {
		withBucket(key, secret, role).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void secretsShowInNoLog() {
		withBucket("s3cret-key", "s3cret-secret", "")
			.run((context) -> assertThat(context.getBean(WherebyProperties.class)).asString()
				.contains("our-recordings")
				.doesNotContain("s3cret"));
	}

	private ApplicationContextRunner withBucket(String key, String secret, String role) {
		return this.runner.withPropertyValues("atrium.whereby.storage.bucket-name=our-recordings",
				"atrium.whereby.storage.access-key-id=" + key, "atrium.whereby.storage.secret-access-key=" + secret,
				"atrium.whereby.storage.role-arn=" + role);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(WherebyProperties.class)
	static class WithProperties {

	}

}
