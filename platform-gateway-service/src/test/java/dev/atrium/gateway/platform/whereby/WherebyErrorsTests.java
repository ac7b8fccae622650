package dev.atrium.gateway.platform.whereby;

import java.time.Duration;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.support.WherebyApi;

import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whereby documents the bodies of three errors; of all others only the status is relied
 * upon.
 */
class WherebyErrorsTests {

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final WherebyApi whereby = new WherebyApi(server);

	@ParameterizedTest
	@ValueSource(strings = { "whereby-error-401-missing", "whereby-error-401-invalid-token" })
	void keyThatIsNotAcceptedIsUnauthorized(String sample) {
		this.whereby.answersEverythingWith(401, sample);

		creationFails(Unauthorized.class, "Whereby does not accept the API key of this deployment");
		assertThat(this.whereby.requests()).isEqualTo(1);
	}

	@Test
	void rateLimitSaysHowLongToWait() {
		this.whereby.limitsTheRate(Duration.ofSeconds(39));

		StepVerifier.create(platform().findMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex)
				.hasMessage("Whereby answered 429: Rate limit active for throttle key: organization:1")
				.isInstanceOfSatisfying(Unavailable.class,
						(failure) -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(39))));
		assertThat(this.whereby.requests()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-1", "Fri, 31 Dec 2027 23:59:59 GMT" })
	void rateLimitThatDoesNotSayHowLongIsWaitedForAWhile(String retryAfter) {
		this.whereby.answersEverythingWith(429, retryAfter, "{}");

		StepVerifier.create(platform().findMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(Unavailable.class,
					(failure) -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					400 | REJECTED     | {"error": "endDate is in the past"}                    | `: endDate is in the past`
					400 | REJECTED     | {"error": "e", "message": "endDate must be a date"}    | `: endDate must be a date`
					403 | UNAUTHORIZED | {"error": "Not allowed to perform action", "data": {}} | `: Not allowed to perform action`
					404 | NOT_FOUND    | {"error": "Room not found"}                            | `: Room not found`
					409 | REJECTED     | {}                                                     | ``
					410 | REJECTED     | []                                                     | ``
					422 | REJECTED     | "no"                                                   | ``
					500 | UNAVAILABLE  | {"message": "Internal error"}                          | `: Internal error`
					502 | UNAVAILABLE  | <html><body>Bad gateway</body></html>                  | ``
					503 | UNAVAILABLE  | {"error": "Serv                                        | ``
					504 | UNAVAILABLE  | ``                                                     | ``
					""")
	void statusDecidesAndWordsArePassedOn(int status, Kind kind, String body, String words) {
		this.whereby.answersEverythingWith(status, "", body);

		creationFails(kind.type, "Whereby answered " + status + words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{}", "[]", "null", "\"yes\"", "{\"meetingId\": \"1\"}",
			"{\"meetingId\": {}, \"roomUrl\": \"https://s.whereby.com/r\"}", "<html>It works</html>" })
	void successThatCannotBeReadIsUnavailable(String body) {
		this.whereby.answersEverythingWith(201, "", body);

		creationFails(Unavailable.class, "Whereby gave an answer that cannot be read");
		assertThat(this.whereby.requests()).isEqualTo(1);
	}

	@Test
	void webPageInThePlaceOfAnAnswerIsUnavailable() {
		this.whereby.answersEverythingWithHtml();

		creationFails(Unavailable.class, "Whereby gave an answer that cannot be read");
	}

	@Test
	void brokenConnectionIsUnavailable() {
		this.whereby.breaksConnections();

		creationFails(Unavailable.class, "Whereby could not be reached");
	}

	@Test
	void textOfAnyLengthIsCut() {
		this.whereby.answersEverythingWith(400, "", "{\"error\": \"" + "x".repeat(5000) + "\"}");

		StepVerifier.create(platform().createMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(400));
	}

	@ParameterizedTest
	@ValueSource(strings = { "write-key", "write-secret", WherebyApi.API_KEY })
	void secretThatIsQuotedIsNotPassedOn(String secret) {
		this.whereby.answersEverythingWith(400, "", "{\"error\": \"bad " + secret + "\"}");

		StepVerifier.create(
				TestWhereby.at(server, TestWhereby.BUCKET).platform().createMeeting(aPlan("a", RecordingType.CLOUD)))
			.verifyErrorSatisfies((ex) -> assertThat(ex).hasMessage("Whereby answered 400: bad ***"));
	}

	private static void creationFails(Class<? extends PlatformException> type, String message) {
		StepVerifier.create(platform().createMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(type).hasMessage(message));
	}

	private static VideoPlatform platform() {
		return TestWhereby.at(server).platform();
	}

	/** What a failure is. */
	enum Kind {

		REJECTED(Rejected.class), UNAUTHORIZED(Unauthorized.class), NOT_FOUND(NotFound.class),
		UNAVAILABLE(Unavailable.class);

		private final Class<? extends PlatformException> type;

		Kind(Class<? extends PlatformException> type) {
			this.type = type;
		}

	}

}
