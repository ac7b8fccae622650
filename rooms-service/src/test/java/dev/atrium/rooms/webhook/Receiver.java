package dev.atrium.rooms.webhook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

/**
 * An owner's server, at a path that no other test uses. Checks signatures by the library
 * of the Standard Webhooks project.
 */
public final class Receiver {

	private static final JsonMapper JSON = new JsonMapper();

	private final String path = "/hooks/" + UUID.randomUUID();

	private final WireMockServer server;

	public Receiver(WireMockServer server) {
		this.server = server;
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.port() + this.path;
	}

	/** The same server under another name. */
	public String urlOnAnotherHost() {
		return "http://localhost:" + this.server.port() + this.path;
	}

	public Receiver answers(int status) {
		return answers(aResponse().withStatus(status));
	}

	public Receiver answers(ResponseDefinitionBuilder answer) {
		this.server.stubFor(request().willReturn(answer));
		return this;
	}

	/** Answers so at first, and with 204 ever after. */
	public Receiver answersFirst(ResponseDefinitionBuilder first) {
		answers(204);
		this.server.stubFor(request().inScenario(this.path)
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(first)
			.willSetStateTo("later"));
		this.server.stubFor(
				request().inScenario(this.path).whenScenarioStateIs("later").willReturn(aResponse().withStatus(204)));
		return this;
	}

	/** What has come so far, in its order. */
	public List<LoggedRequest> requests() {
		return this.server.findAll(postRequestedFor(urlEqualTo(this.path)))
			.stream()
			.sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
			.toList();
	}

	/** Waits until so many have come. */
	public List<LoggedRequest> awaitRequests(int count) {
		return await().until(this::requests, (requests) -> requests.size() >= count);
	}

	/** Waits for the first that tells of that. */
	public JsonNode awaitEvent(String event) {
		return await().until(() -> bodies(event), (bodies) -> !bodies.isEmpty()).getFirst();
	}

	public List<JsonNode> bodies(String event) {
		return requests().stream()
			.filter((request) -> event.equals(request.getHeader("X-Webhook-Event")))
			.map((request) -> body(request))
			.toList();
	}

	public static JsonNode body(LoggedRequest request) {
		return JSON.readTree(request.getBody());
	}

	/** Checks that a request is signed with that secret. */
	public static void verify(LoggedRequest request, String secret) {
		assertThatCode(() -> check(request, secret)).doesNotThrowAnyException();
	}

	/** Whether a request is signed with that secret. */
	public static boolean isSignedWith(LoggedRequest request, String secret) {
		try {
			check(request, secret);
			return true;
		}
		catch (WebhookVerificationException ex) {
			return false;
		}
	}

	private static void check(LoggedRequest request, String secret) throws WebhookVerificationException {
		try {
			new Webhook(secret).verify(request.getBodyAsString(),
					Map.of("webhook-id", List.of(request.getHeader("webhook-id")), "webhook-timestamp",
							List.of(request.getHeader("webhook-timestamp")), "webhook-signature",
							List.of(request.getHeader("webhook-signature"))));
		}
		catch (EmptyWebhookSecretException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private MappingBuilder request() {
		return post(urlEqualTo(this.path));
	}

}
