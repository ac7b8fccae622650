package dev.atrium.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The secrets that the parts of one local stack share, drawn once per data directory so
 * that links signed and callbacks kept before a restart stay valid.
 *
 * @param values by name of the environment variable
 */
record LocalKeys(Properties values) {

	private static final List<String> NAMES = List.of("DAILY_API_KEY", "WHEREBY_API_KEY", "DAILY_WEBHOOK_SECRET",
			"WHEREBY_WEBHOOK_SECRET", "GATEWAY_TOKEN", "RECORDING_TOKEN", "RECORDING_LINK_SECRET",
			"WEBHOOK_ENCRYPTION_KEY");

	private static final int BYTES = 32;

	static LocalKeys in(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Properties values = new Properties();
			if (Files.exists(file)) {
				try (var in = Files.newBufferedReader(file)) {
					values.load(in);
				}
			}
			if (drawMissing(values)) {
				try (var out = Files.newBufferedWriter(file)) {
					values.store(out, "Secrets of this local stack only, drawn at random");
				}
			}
			return new LocalKeys(values);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String get(String name) {
		String value = this.values.getProperty(name);
		if (value == null) {
			throw new IllegalArgumentException("No local key " + name);
		}
		return value;
	}

	private static boolean drawMissing(Properties values) {
		SecureRandom random = new SecureRandom();
		List<String> missing = NAMES.stream().filter((name) -> !values.containsKey(name)).toList();
		for (String name : missing) {
			byte[] bytes = new byte[BYTES];
			random.nextBytes(bytes);
			values.setProperty(name, Base64.getEncoder().encodeToString(bytes));
		}
		return !missing.isEmpty();
	}

}
