package dev.atrium.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The documented callbacks of all platforms, as files. */
public final class ProviderSamples {

	private ProviderSamples() {
	}

	/** Names of all samples, without extension. */
	public static List<String> names() {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources("provider-samples/*.json"))
				.map((resource) -> Objects.requireNonNull(resource.getFilename()).replace(".json", ""))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String read(String name) {
		return text("provider-samples/" + name + ".json");
	}

	/** What the sample shall become, written by hand. */
	public static String expected(String name) {
		return text("expected/" + name + ".json");
	}

	private static String text(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
