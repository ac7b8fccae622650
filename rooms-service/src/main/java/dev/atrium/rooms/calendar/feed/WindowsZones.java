package dev.atrium.rooms.calendar.feed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The names that Windows, and so Outlook and Exchange, have for time zones.
 *
 * @see <a href=
 * "https://github.com/unicode-org/cldr/blob/main/common/supplemental/windowsZones.xml">Unicode
 * CLDR, windowsZones, territory 001</a>
 */
final class WindowsZones {

	private static final Map<String, ZoneId> ZONES = read();

	private WindowsZones() {
	}

	static Optional<ZoneId> find(@Nullable String name) {
		return Optional.ofNullable(name).map((given) -> ZONES.get(given.strip().toLowerCase(Locale.ROOT)));
	}

	static Map<String, ZoneId> all() {
		return ZONES;
	}

	private static Map<String, ZoneId> read() {
		Properties names = new Properties();
		try (Reader file = new InputStreamReader(
				Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.properties")),
				StandardCharsets.UTF_8)) {
			names.load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names.stringPropertyNames()
			.stream()
			.collect(Collectors.toUnmodifiableMap((name) -> name.toLowerCase(Locale.ROOT),
					(name) -> ZoneId.of(names.getProperty(name))));
	}

}
