package dev.atrium.gateway.platform.daily;

import java.time.Duration;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import reactor.test.StepVerifier.FirstStep;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.support.DailyApi;

import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

class DailyErrorsTests {

	private static final String RECORDING = "8c4d6f3e";

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyApi daily = new DailyApi(server);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					400 | daily-error-400-authorization-header   | Daily does not accept the API key of this deployment
					401 | daily-error-401-authentication         | Daily does not accept the API key of this deployment
					400 | daily-error-invalid-plan-type          | Daily's plan lacks what was asked for: This feature is only available to paid accounts…
					402 | daily-error-invalid-plan-type          | Daily's plan lacks what was asked for: This feature is only available to paid accounts…
					403 | daily-error-invalid-plan-type          | Daily's plan lacks what was asked for: This feature is only available to paid accounts…
					""")
	void keyOrPlanThatDoesNotSufficeIsUnauthorized(int status, String sample, String message) {
		this.daily.answersEverythingWith(status, sample);

		failsWith(Unauthorized.class, message);
		this.daily.linkedTo(RECORDING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					daily-error-400-exp-in-past             | exp was '1783915716', which is in the past rather than in the future
					daily-error-400-invalid-property        | invalid property name 'redirect_on_meeting_exit'
					daily-error-400-missing-field           | missing required field
					daily-error-400-recording-active-stream | room test has an active stream
					daily-error-400-recording-bad-layout    | "layout.max_cam_streams" is not allowed
					daily-error-400-room-exists             | a room named 3b1d7a52-5b2e-4b57-8c1e-000000000000 already exists
					daily-error-400-room-name-invalid       | com espaço contains invalid characters (room names can contain A-Z, a-z, 0-9, '-', and '_')
					""",
			quoteCharacter = '§')
	void requestThatDailyRefusesIsRejected(String sample, String words) {
		this.daily.answersEverythingWith(400, sample);

		failsWith(Rejected.class, "Daily answered 400: " + words);
		this.daily.linkedTo(RECORDING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			daily-error-404-recording-no-call | room test does not seem to be hosting a call currently
			daily-error-404-room              | room 3b1d7a52-5b2e-4b57-8c1e-000000000000 not found
			daily-error-404-unknown-endpoint  | api endpoint does not exist
			""")
	void whatDoesNotExistIsNotFound(String sample, String words) {
		this.daily.answersEverythingWith(404, sample);

		failsWith(NotFound.class, "Daily answered 404: " + words);
		this.daily.linkedTo(RECORDING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			403 | forbidden-error       | Unauthorized
			400 | json-parsing-error    | Rejected
			500 | server-error          | Unavailable
			503 | no-workers            | Unavailable
			""")
	void errorWithoutInfoIsToldByItsName(int status, String error, String kind) {
		this.daily.answersEverythingWith(status, "application/json", "{\"error\": \"" + error + "\"}");

		answer().verifyErrorSatisfies((ex) -> assertThat(ex).hasMessage("Daily answered " + status + ": " + error)
			.extracting((failure) -> failure.getClass().getSimpleName())
			.isEqualTo(kind));
	}

	@ParameterizedTest
	@CsvSource({ "400, Rejected", "401, Unauthorized", "403, Unauthorized", "404, NotFound", "405, Rejected",
			"409, Rejected", "429, Unavailable", "500, Unavailable", "502, Unavailable", "503, Unavailable",
			"504, Unavailable", "599, Unavailable" })
	void statusDecidesWhereTheBodySaysNothing(int status, String kind) {
		for (String body : new String[] { "", "{\"error\": \"server-er", "<html>Bad Gateway</html>", "{}", "null", "[]",
				"{\"error\": {\"code\": 1}}" }) {
			this.daily.answersEverythingWith(status, "application/json", body);

			StepVerifier.create(TestDaily.at(server).platform().recordingLink(RECORDING))
				.verifyErrorSatisfies((ex) -> assertThat(ex).as(body)
					.isInstanceOf(PlatformException.class)
					.extracting((failure) -> failure.getClass().getSimpleName())
					.isEqualTo(kind));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/json | ''
			application/json | {
			application/json | {}
			application/json | null
			application/json | []
			application/json | {"download_link": "https://daily.example/1", "exp
			application/json | {"download_link": null, "expires": 1548809176}
			text/html        | <html>It works</html>
			text/plain       | ok
			""")
	void answerThatCannotBeReadIsUnavailable(String contentType, String body) {
		this.daily.answersEverythingWith(200, contentType, body);

		failsWith(Unavailable.class, "Daily gave an answer that cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"id\": \"1\", \"name\": \"a\"}",
			"{\"id\": null, \"name\": \"a\", \"url\": \"u\"}" })
	void roomThatIsHalfToldIsUnavailable(String body) {
		this.daily.answersEverythingWith(200, "application/json", body);

		StepVerifier.create(TestDaily.at(server).platform().createMeeting(aPlan())).verifyError(Unavailable.class);
	}

	@Test
	void serverErrorIsTriedAgainAtOnce() {
		this.daily.answersEverythingWith(503);

		failsWith(Unavailable.class, "Daily answered 503");
		assertThat(this.daily.requests()).isEqualTo(2);
	}

	@Test
	void rateLimitIsLeftToWhoeverCanWait() {
		this.daily.answersEverythingWith(429, "daily-error-429-rate-limit");

		answer().verifyErrorSatisfies((ex) -> assertThat(ex).hasMessage("Daily answered 429: rate-limit-error")
			.isInstanceOfSatisfying(Unavailable.class,
					(unavailable) -> assertThat(unavailable.retryAfter()).contains(Duration.ofSeconds(2))));
		this.daily.linkedTo(RECORDING);
	}

	@Test
	void brokenConnectionIsUnavailable() {
		this.daily.breaksConnections();

		failsWith(Unavailable.class, "Daily could not be reached");
	}

	@Test
	void messageIsNoLongerThanPeopleRead() {
		this.daily.answersEverythingWith(400, "application/json",
				"{\"error\": \"invalid-request-error\", \"info\": \"" + "x".repeat(5000) + "\"}");

		answer().verifyErrorSatisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(400).endsWith("…"));
	}

	@Test
	void keyThatDailyQuotesShowsInNoMessage() {
		this.daily.answersEverythingWith(400, "application/json",
				"{\"error\": \"invalid-request-error\", \"info\": \"bad key " + DailyApi.API_KEY + "\"}");

		failsWith(Rejected.class, "Daily answered 400: bad key ***");
	}

	private void failsWith(Class<? extends PlatformException> kind, String message) {
		answer().verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(kind).hasMessage(message));
	}

	private static FirstStep<RecordingLink> answer() {
		return StepVerifier.create(TestDaily.at(server).platform().recordingLink(RECORDING));
	}

}
