package dev.atrium.rooms.meeting.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			wait=3                          | 3
			respond-async, wait=0           | 0
			Wait = "7"; foo                 | 7
			-                               | 10
			respond-async                   | 10
			wait=soon                       | 10
			wait=-1                         | 10
			await=1                         | 10
			wait=99999999999999999999       | 10
			""")
	void readsTheWaitAndIgnoresWhatIsNone(@Nullable String header, long seconds) {
		assertThat(Prefer.wait(header, Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(seconds));
	}

}
