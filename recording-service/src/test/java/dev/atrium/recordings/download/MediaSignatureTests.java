package dev.atrium.recordings.download;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MediaSignatureTests {

	@ParameterizedTest
	@CsvSource({ "MP4,000000206674797069736f6d", "MP4,0a0d0a0d667479706d703432", "WEBM,1a45dfa39f4286810142f781",
			"OGG,4f6767530002000000000000", "WAV,524946460a0d000057415645", "MP3,49443304000000000000", "MP3,fffb9064",
			"MP3,fff344c4" })
	void knowsMediaByTheirFirstBytes(MediaSignature signature, String hex) {
		assertThat(MediaSignature.of(HexFormat.of().parseHex(hex))).contains(signature);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<!DOCTYPE html", "<html>", "{\"error\": 1}", "<?xml version", "RIFFxxxxAVI ",
			"#EXTM3U", "xftypisom" })
	void knowsNothingElse(String beginning) {
		assertThat(MediaSignature.of(beginning.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
	}

}
