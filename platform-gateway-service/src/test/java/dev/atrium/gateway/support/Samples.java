package dev.atrium.gateway.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

/**
 * Bodies that the providers document or were seen to send.
 */
public final class Samples {

	private Samples() {
	}

	/** The text of a sample. */
	public static String read(String name) {
		try (InputStream sample = Samples.class.getResourceAsStream("/provider-samples/" + name + ".json")) {
			return new String(Objects.requireNonNull(sample, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names of all samples there are. */
	public static Stream<String> names() {
		URL folder = Objects.requireNonNull(Samples.class.getResource("/provider-samples"));
		try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
			return files.map((file) -> file.getFileName().toString().replaceFirst("\\.json$", ""))
				.sorted()
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
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
