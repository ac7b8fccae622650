package dev.atrium.ingest.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

import dev.atrium.ingest.webhook.Translation.KeptNotMapped;

/**
 * Reads the command's arguments, strictly: a replay of something else than was meant is
 * worse than none.
 */
final class ReplayArguments {

	static final String USAGE = """
			Usage: java -jar webhook-ingest-service.jar replay --from=TIME [--to=TIME]
			           [--platform=NAME] [--type=TYPE] [--dry-run] [--force]

			Normalises once more the callbacks received from --from until --to (now), and publishes their events
			under the ids they always have: consumers apply none twice. The service may go on running.

			  --from, --to   ISO 8601 with zone, such as 2026-11-23T00:00:00Z
			  --platform     only callbacks of this platform; may be repeated
			  --type         only callbacks of this type, by the platform's name; may be repeated
			  --dry-run      count, and publish nothing
			  --force        even what is older than consumers remember: they would apply it again""";

	private static final Set<String> VALUED = Set.of("from", "to", "platform", "type");

	private static final Set<String> FLAGS = Set.of("dry-run", "force");

	private final Instant now;

	private final Duration maxAge;

	private final Map<String, Set<String>> typesByPlatform;

	/**
	 * Creates a reader.
	 * @param maxAge how long ago a replay may begin unless forced
	 * @param typesByPlatform what there is to choose from
	 */
	ReplayArguments(Instant now, Duration maxAge, Map<String, Set<String>> typesByPlatform) {
		this.now = now;
		this.maxAge = maxAge;
		this.typesByPlatform = typesByPlatform;
	}

	static boolean askForHelp(String... args) {
		return Arrays.asList(args).contains("--help");
	}

	/**
	 * Reads arguments.
	 * @throws BadArgument for the first one that breaks a rule
	 */
	ReplayRequest read(String... args) {
		ApplicationArguments arguments = new DefaultApplicationArguments(args);
		checkNames(arguments);
		Instant from = from(arguments);
		Instant to = arguments.containsOption("to") ? time("to", arguments) : this.now;
		if (!from.isBefore(to)) {
			throw new BadArgument("--to", "must be later than --from");
		}
		Set<String> platforms = platforms(arguments);
		return new ReplayRequest(from, to, platforms, types(arguments, platforms), arguments.containsOption("dry-run"));
	}

	private static void checkNames(ApplicationArguments arguments) {
		for (String word : arguments.getNonOptionArgs()) {
			throw new BadArgument(word, "is no argument; they are written --name=value");
		}
		for (String name : arguments.getOptionNames()) {
			if (!VALUED.contains(name) && !FLAGS.contains(name)) {
				throw new BadArgument("--" + name, "is no argument of replay");
			}
			if (FLAGS.contains(name) != values(arguments, name).isEmpty()) {
				throw new BadArgument("--" + name, FLAGS.contains(name) ? "takes no value" : "needs a value");
			}
		}
	}

	private Instant from(ApplicationArguments arguments) {
		if (!arguments.containsOption("from")) {
			throw new BadArgument("--from", "is required");
		}
		Instant from = time("from", arguments);
		if (from.isAfter(this.now)) {
			throw new BadArgument("--from", "lies in the future");
		}
		if (from.isBefore(this.now.minus(this.maxAge)) && !arguments.containsOption("force")) {
			throw new BadArgument("--from", """
					is more than %d hours ago, which is longer than consumers are sure to remember what they applied; \
					--force replays it all the same, and they may apply it again""".formatted(this.maxAge.toHours()));
		}
		return from;
	}

	private static Instant time(String name, ApplicationArguments arguments) {
		List<String> values = values(arguments, name);
		if (values.size() > 1) {
			throw new BadArgument("--" + name, "is given more than once");
		}
		try {
			return OffsetDateTime.parse(values.getFirst()).toInstant();
		}
		catch (DateTimeException ex) {
			throw new BadArgument("--" + name, "must be a time with its zone, such as 2026-11-23T00:00:00Z");
		}
	}

	private Set<String> platforms(ApplicationArguments arguments) {
		Set<String> known = this.typesByPlatform.keySet();
		Set<String> chosen = chosen("platform", arguments, known);
		return chosen.isEmpty() ? known : chosen;
	}

	private Set<String> types(ApplicationArguments arguments, Set<String> platforms) {
		Set<String> known = platforms.stream()
			.map(this.typesByPlatform::get)
			.flatMap(Collection::stream)
			.collect(Collectors.toCollection(TreeSet::new));
		known.add(KeptNotMapped.OTHER_TYPE);
		return chosen("type", arguments, known);
	}

	private static Set<String> chosen(String name, ApplicationArguments arguments, Collection<String> known) {
		List<String> values = values(arguments, name);
		for (String value : values) {
			if (!known.contains(value)) {
				throw new BadArgument("--" + name, "\"%s\" is none of %s".formatted(value, String.join(", ", known)));
			}
		}
		return Set.copyOf(values);
	}

	/** The values given, none of them empty. */
	private static List<String> values(ApplicationArguments arguments, String name) {
		List<String> values = arguments.getOptionValues(name);
		return (values == null) ? List.of() : values.stream().filter((value) -> !value.isBlank()).toList();
	}

}
