package dev.atrium.gateway.platform.daily;

import java.net.URI;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.daily.DailyProperties.RetryType;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.platform.http.Secret;
import dev.atrium.gateway.platform.http.TestCalls;
import dev.atrium.gateway.support.DailyApi;

import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

class DailyErrorsTests {

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyApi daily = new DailyApi(server);

	@ParameterizedTest
	@CsvSource({ "401, daily-error-401-authentication", "400, daily-error-400-authorization-header",
			"400, daily-error-invalid-plan-type", "403, daily-error-401-authentication" })
	void keyOrPlanThatDoesNotSufficeIsUnauthorized(int status, String sample) {
		this.daily.answersEverythingWith(status, sample);

		StepVerifier.create(platform().createMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Unauthorized.class)
				.message()
				.startsWith("Daily ")
				.doesNotContain(DailyApi.API_KEY));
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 504 })
	void serverErrorIsUnavailable(int status) {
		this.daily.answersEverythingWith(status);

		StepVerifier.create(platform().findMeeting(aPlan()))
			.verifyErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(Unavailable.class).hasMessage("Daily answered " + status));
		assertThat(this.daily.requests()).isEqualTo(2);
	}

	@Test
	void rateLimitIsLeftToWhoeverCanWait() {
		this.daily.answersEverythingWith(429, "daily-error-429-rate-limit");

		StepVerifier.create(platform().findMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(Unavailable.class,
					(unavailable) -> assertThat(unavailable.retryAfter()).isPresent()));
		assertThat(this.daily.requests()).isEqualTo(1);
	}

	@Test
	void webPageInThePlaceOfAnAnswerIsUnavailable() {
		this.daily.answersEverythingWithHtml();

		StepVerifier.create(platform().createMeeting(aPlan())).verifyError(Unavailable.class);
	}

	@Test
	void brokenConnectionIsUnavailable() {
		this.daily.breaksConnections();

		StepVerifier.create(platform().createMeeting(aPlan())).verifyError(Unavailable.class);
	}

	private static VideoPlatform platform() {
		DailyProperties properties = new DailyProperties(URI.create("http://127.0.0.1:" + server.getPort()),
				new Secret(DailyApi.API_KEY), new Storage("", "", ""), RetryType.EXPONENTIAL);
		Configured daily = (Configured) new DailyConfiguration().daily(properties, WebClient.builder(),
				TestCalls.factory());
		return daily.platform();
	}

}
