package dev.atrium.gateway.support;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.matching.UrlPattern;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.atrium.gateway.support.Samples.answer;
import static dev.atrium.gateway.support.Samples.read;
import static dev.atrium.gateway.support.Samples.template;

/**
 * Daily's webhook of the domain, being as a test intends.
 */
public final class DailyWebhookApi {

	/** The webhook in Daily's samples. */
	public static final String UUID = "0b4e4c7c-5eaf-46fe-990b-a3752f5684f5";

	/** The secret in Daily's samples. */
	public static final String SECRET = "NQrSA5z0FkJ44QPrFerW7uCc5kdNLv3l2FDEKDanL1U=";

	/** The enumeration of Daily's OpenAPI document, by families. */
	private static final String DOCUMENTED = """
			meeting: started ended
			participant: joined left
			waiting-participant: joined left
			recording: started ready-to-download error
			streaming: started updated ended error
			transcript: started ready-to-download error
			batch-processor: job-finished error
			dialout: connected answered stopped warning error
			dialin: ready connected stopped warning error
			calltransfer: triggered initiated answered completed
			""";

	/** All of them as JSON. */
	public static final String ALL_TYPES = DOCUMENTED.lines()
		.flatMap(DailyWebhookApi::typesOfFamily)
		.collect(Collectors.joining("\", \"", "[\"", "\"]"));

	private static final String SAMPLE_URL = "$WEBHOOK_URL";

	private static final String SAMPLE_TYPES = "[\n      \"recording.started\",\n      \"recording.ready-to-download\"\n    ]";

	private static final UrlPattern ALL = urlEqualTo("/webhooks");

	private final Stubbing server;

	/** Stands in on that server. */
	public DailyWebhookApi(Stubbing server) {
		this.server = server;
	}

	/** Has no webhook and takes one. */
	public void hasNone() {
		this.server.stubFor(list().willReturn(template(200, "[]")));
		this.server.stubFor(create().willReturn(madeAsAsked()));
	}

	/** Has the webhook of the samples, with these parts, and takes changes to it. */
	public void has(String url, String eventTypes, String state) {
		hasJust(sample(url, eventTypes, state));
	}

	/** The same with another secret. */
	public void hasSignedOtherwise(String url, String eventTypes) {
		hasJust(sample(url, eventTypes, "ACTIVE").replace(SECRET, "c29tZWJvZHkgZWxzZSdz"));
	}

	/** The same with a way of retrying said. */
	public void hasRetrying(String url, String eventTypes, String retryType) {
		hasJust(sample(url, eventTypes, "ACTIVE").replace("\"basicAuth\": null",
				"\"retryType\": \"" + retryType + "\""));
	}

	/** The same after failures that switched it off, until it is changed. */
	public void hasFailedUntilChanged(String url, String eventTypes, int failures) {
		String failed = sample(url, eventTypes, "FAILED").replace("\"failedCount\": 0", "\"failedCount\": " + failures);
		this.server
			.stubFor(list().inScenario("webhook").whenScenarioStateIs(STARTED).willReturn(template(200, failed)));
		this.server.stubFor(update().inScenario("webhook").willSetStateTo("changed").willReturn(madeAsAsked()));
		this.server.stubFor(list().inScenario("webhook")
			.whenScenarioStateIs("changed")
			.willReturn(template(200, sample(url, eventTypes, "ACTIVE"))));
	}

	/** Gets no 200 from its probe. */
	public void getsNoAnswerToItsProbe() {
		ResponseDefinitionBuilder refusal = template(400, """
				{"error": "invalid-request-error", "info": "non-200 status code returned from webhook endpoint"}""");
		this.server.stubFor(create().willReturn(refusal));
		this.server.stubFor(update().willReturn(refusal));
	}

	/** Refuses a secret in words that quote it. */
	public void refusesSecretAndQuotesIt() {
		this.server.stubFor(create().willReturn(template(400, """
				{"error": "invalid-request-error",
				 "info": "\\"hmac\\" must be a valid base64 string [Received hmac=\\"%s\\"]"}""".formatted(SECRET))));
	}

	/** Says that our plan has no webhooks. */
	public void isNotInOurPlan() {
		this.server.stubFor(list().willReturn(answer(400, "daily-error-invalid-plan-type")));
	}

	/** Checks the request that registered the webhook. */
	public void wasRegisteredWith(String json) {
		this.server.verify(1, postRequestedFor(ALL).withHeader("Authorization", equalTo("Bearer " + DailyApi.API_KEY))
			.withRequestBody(equalToJson(json)));
	}

	/** Checks the request that changed the webhook. */
	public void wasChangedTo(String json) {
		this.server.verify(1,
				postRequestedFor(urlEqualTo("/webhooks/" + UUID))
					.withHeader("Authorization", equalTo("Bearer " + DailyApi.API_KEY))
					.withRequestBody(equalToJson(json)));
	}

	/** Requests to register a webhook. */
	public int registrations() {
		return this.server.findAll(postRequestedFor(ALL)).size();
	}

	/** Requests to change the webhook. */
	public int changes() {
		return this.server.findAll(postRequestedFor(urlPathMatching("/webhooks/.+"))).size();
	}

	private void hasJust(String list) {
		this.server.stubFor(list().willReturn(template(200, list)));
		this.server.stubFor(create()
			.willReturn(template(400, "{\"error\": \"invalid-request-error\", \"info\": \"one webhook per domain\"}")));
		this.server.stubFor(update().willReturn(madeAsAsked()));
	}

	private static String sample(String url, String eventTypes, String state) {
		return read("daily-webhooks-list-response").replace(SAMPLE_URL, url)
			.replace(SAMPLE_TYPES, eventTypes)
			.replace("ACTIVE", state);
	}

	private static ResponseDefinitionBuilder madeAsAsked() {
		return template(200,
				read("daily-webhook-create-response").replace(SAMPLE_URL, "{{jsonPath request.body '$.url'}}")
					.replaceFirst("\"eventTypes\": \\[[^]]*]",
							"\"eventTypes\": {{jsonPath request.body '\\$.eventTypes'}}"));
	}

	private static Stream<String> typesOfFamily(String line) {
		String[] familyAndTypes = line.split(": ", 2);
		return Arrays.stream(familyAndTypes[1].split(" ", -1)).map((type) -> familyAndTypes[0] + "." + type);
	}

	private static MappingBuilder list() {
		return get(ALL).withHeader("Authorization", equalTo("Bearer " + DailyApi.API_KEY));
	}

	private static MappingBuilder create() {
		return post(ALL).withHeader("Authorization", equalTo("Bearer " + DailyApi.API_KEY));
	}

	private static MappingBuilder update() {
		return post(urlEqualTo("/webhooks/" + UUID)).withHeader("Authorization", equalTo("Bearer " + DailyApi.API_KEY));
	}

}
