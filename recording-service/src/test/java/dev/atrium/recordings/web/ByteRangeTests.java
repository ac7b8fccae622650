package dev.atrium.recordings.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import dev.atrium.recordings.web.ByteRange.Beyond;
import dev.atrium.recordings.web.ByteRange.Everything;
import dev.atrium.recordings.web.ByteRange.Part;

import static org.assertj.core.api.Assertions.assertThat;

class ByteRangeTests {

	private final HttpHeaders headers = new HttpHeaders();

	@Test
	void isEverythingWithoutARange() {
		assertThat(ByteRange.of(this.headers, 100, "\"tag\"")).isInstanceOf(Everything.class);
	}

	@ParameterizedTest
	@CsvSource({ "bytes=0-,0,99", "bytes=10-19,10,19", "bytes=90-200,90,99", "bytes=-10,90,99", "bytes=-200,0,99",
			"bytes=99-99,99,99" })
	void isThePartThatTheFileHas(String range, long start, long end) {
		this.headers.set(HttpHeaders.RANGE, range);

		assertThat(ByteRange.of(this.headers, 100, "\"tag\"")).isEqualTo(new Part(start, end));
	}

	@Test
	void isBeyondWhereTheFileEndsBefore() {
		this.headers.set(HttpHeaders.RANGE, "bytes=100-");

		assertThat(ByteRange.of(this.headers, 100, "\"tag\"")).isInstanceOf(Beyond.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=0-1,5-6", "bytes=9-5", "rows=1-2", "nonsense" })
	void isEverythingWhereTheRangeIsNotOneWeServe(String range) {
		this.headers.set(HttpHeaders.RANGE, range);

		assertThat(ByteRange.of(this.headers, 100, "\"tag\"")).isInstanceOf(Everything.class);
	}

	@ParameterizedTest
	@CsvSource({ "'\"tag\"',true", "'\"old\"',false", "'W/\"tag\"',false", "'Mon, 23 Nov 2026 10:00:00 GMT',false" })
	void isAPartOnlyOfTheVersionThatIsMeant(String condition, boolean part) {
		this.headers.set(HttpHeaders.RANGE, "bytes=5-");
		this.headers.set(HttpHeaders.IF_RANGE, condition);

		assertThat(ByteRange.of(this.headers, 100, "\"tag\"") instanceof Part).isEqualTo(part);
	}

}
