package dev.atrium.gateway.support;

import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * Another service of the deployment, which uses the gateway's internal interface.
 */
public final class InternalClient {

	private static final String BEARER = "Bearer test-token";

	private final WebTestClient client;

	/** Calls the gateway at that port. */
	public InternalClient(int port) {
		this.client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
	}

	/** Calls it without showing a token. */
	public WebTestClient withoutToken() {
		return this.client;
	}

	/** Gets something. */
	public ResponseSpec get(String path) {
		return call(HttpMethod.GET, path);
	}

	/** Deletes something. */
	public ResponseSpec delete(String path) {
		return call(HttpMethod.DELETE, path);
	}

	/** Asks for a token for a meeting. */
	public ResponseSpec postToken(UUID meetingId, String body) {
		return this.client.post()
			.uri("/internal/v1/meetings/{id}/tokens", meetingId)
			.header(HttpHeaders.AUTHORIZATION, BEARER)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	/** Checks that the answer is a problem. */
	public static BodyContentSpec problem(ResponseSpec response, int status, String type) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:atrium:problem:" + type)
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	private ResponseSpec call(HttpMethod method, String path) {
		return this.client.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, BEARER).exchange();
	}

}
