package dev.atrium.rooms.calendar.fetch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedUrlTests {

	@ParameterizedTest
	@Tag("W-21")
	@CsvSource({ "webcal://p1.example/a.ics, https://p1.example/a.ics",
			"WEBCAL://p1.example/a.ics, https://p1.example/a.ics", "webcals://p1.example/a, https://p1.example/a",
			"https://example/webcal://x, https://example/webcal://x" })
	void webcalStandsForHttps(String given, String fetched) {
		assertThat(FeedUrl.toFetch(given)).isEqualTo(fetched);
	}

}
