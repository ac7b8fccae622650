package dev.atrium.recordings.link;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignedLinksTests {

	private static final String PATH = "/v1/recordings/4d1f7a3e-0000-5000-8000-000000000001/audio";

	// printf '%s\n%s' "$PATH" 1800000000 | openssl dgst -sha256 -hmac an-example-secret
	private static final String SIGNATURE = "e5780f9aeaa4ee2b1d2ea6de96842356b65c290ec8c4bb9c4574627047de6ee0";

	private final SignedLinks links = at("2027-01-15T07:59:59Z");

	@Test
	void permitsWhatWasSignedUntilItExpires() {
		assertThat(this.links.permits(PATH, "1800000000", SIGNATURE)).isTrue();
		assertThat(at("2027-01-15T08:00:00Z").permits(PATH, "1800000000", SIGNATURE)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "audio,1800000001", "waveform,1800000000", "audio,never", "audio,''" })
	void refusesASignatureOfSomethingElse(String file, String expires) {
		assertThat(this.links.permits(PATH.replace("audio", file), expires, SIGNATURE)).isFalse();
	}

	@Test
	void refusesAnotherSignature() {
		assertThat(this.links.permits(PATH, "1800000000", SIGNATURE.replace('0', '1'))).isFalse();
		assertThat(this.links.permits(PATH, "1800000000", "")).isFalse();
		assertThat(this.links.permits(PATH, "1800000000", "é")).isFalse();
	}

	private static SignedLinks at(String now) {
		return new SignedLinks(new LinkProperties("an-example-secret"),
				Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
	}

}
