package dev.atrium.gateway.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

/**
 * Bodies that the providers document or were seen to send.
 */
final class Samples {

	private Samples() {
	}

	static String read(String name) {
		try (InputStream sample = Samples.class.getResourceAsStream("/provider-samples/" + name + ".json")) {
			return new String(Objects.requireNonNull(sample, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ResponseDefinitionBuilder answer(int status, String sample) {
		return body(status, read(sample));
	}

	/** A sample with parts replaced by templates that repeat the request. */
	static ResponseDefinitionBuilder template(int status, String body) {
		return body(status, body).withTransformers("response-template");
	}

	private static ResponseDefinitionBuilder body(int status, String body) {
		return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
	}

}
