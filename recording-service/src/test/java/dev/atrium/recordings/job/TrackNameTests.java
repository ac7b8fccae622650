package dev.atrium.recordings.job;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrackNameTests {

	private static final String PARTICIPANT = "1b5a8c9d-6e7f-4a0b-9c1d-2e3f4a5b6c7d";

	@ParameterizedTest
	@CsvSource({ "acme/weekly/1795424520000-%s-cam-audio-1795424521250,1250",
			"1795424520000-%s-screen-audio-1795424520000,0",
			"a/b/c/1795424520000-%s-cam-audio-1795424520438.webm,438" })
	void tracksStartAtTheDifferenceOfTheTwoTimes(String key, long millis) {
		assertThat(TrackName.of(key.formatted(PARTICIPANT))).get()
			.extracting(TrackName::start)
			.isEqualTo(Duration.ofMillis(millis));
	}

	@Test
	void trackThatIsSaidToStartEarlierStartsWithTheRecording() {
		assertThat(TrackName.of("1795424520000-%s-cam-audio-1795424519000".formatted(PARTICIPANT))).get()
			.extracting(TrackName::start)
			.isEqualTo(Duration.ZERO);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "audio.webm", "1795424520000-someone-cam-audio-1795424521250",
			"1795424520000-1b5a8c9d-6e7f-4a0b-9c1d-2e3f4a5b6c7d-cam-audio-",
			"1795424520000-1b5a8c9d-6e7f-4a0b-9c1d-2e3f4a5b6c7d-cam-audio-1795424521250/../../x",
			"1795424520000-1b5a8c9d-6e7f-4a0b-9c1d-2e3f4a5b6c7d-cam-audio-9795424521250" })
	void otherNamesSayNothing(String key) {
		assertThat(TrackName.of(key)).isEmpty();
	}

}
