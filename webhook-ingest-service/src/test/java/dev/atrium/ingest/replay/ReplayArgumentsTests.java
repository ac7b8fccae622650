package dev.atrium.ingest.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReplayArgumentsTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final Map<String, Set<String>> TYPES = Map.of("acme", Set.of("started", "ended"), "zen",
			Set.of("came"));

	private final ReplayArguments arguments = new ReplayArguments(NOW, Duration.ofDays(13), TYPES);

	@Test
	void rangeEndsNowAndCoversEverythingUnlessSaidOtherwise() {
		assertThat(this.arguments.read("--from=2026-11-23T00:00:00Z"))
			.isEqualTo(new ReplayRequest(Instant.parse("2026-11-23T00:00:00Z"), NOW, TYPES.keySet(), Set.of(), false));
	}

	@Test
	void everythingCanBeSaid() {
		assertThat(this.arguments.read("--from=2026-11-22T01:00:00+01:00", "--to=2026-11-22T12:00:00Z",
				"--platform=acme", "--type=started", "--type=other", "--dry-run"))
			.isEqualTo(new ReplayRequest(Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2026-11-22T12:00:00Z"),
					Set.of("acme"), Set.of("started", "other"), true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | --from: is required",
			"--from=yesterday | --from: must be a time with its zone, such as 2026-11-23T00:00:00Z",
			"--from=2026-11-23T00:00:00 | --from: must be a time with its zone, such as 2026-11-23T00:00:00Z",
			"--from | --from: needs a value", "--from= | --from: needs a value",
			"--from=2026-11-23T00:00:00Z --from=2026-11-22T00:00:00Z | --from: is given more than once",
			"--from=2026-11-23T10:00:01Z | --from: lies in the future",
			"--from=2026-11-23T10:00:00Z | --to: must be later than --from",
			"--from=2026-11-23T00:00:00Z --to=2026-11-23T00:00:00Z | --to: must be later than --from",
			"--from=2026-11-23T00:00:00Z --platform=zoom | --platform: \"zoom\" is none of acme, zen",
			"--from=2026-11-23T00:00:00Z --type=gone | --type: \"gone\" is none of came, ended, other, started",
			"--from=2026-11-23T00:00:00Z --platform=zen --type=ended | --type: \"ended\" is none of came, other",
			"--from=2026-11-23T00:00:00Z --dry-run=no | --dry-run: takes no value",
			"--from=2026-11-23T00:00:00Z --until=now | --until: is no argument of replay",
			"--from 2026-11-23T00:00:00Z | 2026-11-23T00:00:00Z: is no argument; they are written --name=value" })
	void brokenRuleIsNamedWithItsArgument(String words, String message) {
		String[] args = words.isEmpty() ? new String[0] : words.split(" ");
		ReplayArguments sorted = new ReplayArguments(NOW, Duration.ofDays(13), new TreeMap<>(TYPES));

		assertThatExceptionOfType(BadArgument.class).isThrownBy(() -> sorted.read(args)).withMessage(message);
	}

	@Test
	void whatConsumersMayHaveForgottenIsReplayedByForceOnly() {
		String limit = "--from=2026-11-10T10:00:00Z";
		String older = "--from=2026-11-10T09:59:59Z";

		assertThat(this.arguments.read(limit).from()).isEqualTo("2026-11-10T10:00:00Z");
		assertThatExceptionOfType(BadArgument.class).isThrownBy(() -> this.arguments.read(older))
			.withMessageStartingWith("--from: is more than 312 hours ago")
			.withMessageContaining("--force");
		assertThat(this.arguments.read(older, "--force").from()).isEqualTo("2026-11-10T09:59:59Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--from", "--to", "--platform", "--type", "--dry-run", "--force" })
	void usageNamesEveryArgument(String argument) {
		assertThat(ReplayArguments.USAGE).contains(argument);
	}

}
