package dev.atrium.recordings.processing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PeaksTests {

	@Test
	void rampRisesOverAllSegments() throws IOException {
		Peaks peaks = read(255 * Peaks.RATE, (sample) -> sample / Peaks.RATE * 100);

		assertThat(peaks.durationSeconds()).isEqualTo(255);
		assertThat(peaks.segments(255)).hasSize(255).isSorted().startsWith(0.0).endsWith(1.0).contains(0.5);
	}

	@Test
	void loudestIsOneHoweverQuietAllIs() throws IOException {
		assertThat(read(8000, (sample) -> (sample == 4000) ? -7 : 0).segments(4)).containsExactly(0, 0, 1, 0);
	}

	@Test
	void fullScaleOfEitherSignIsOne() throws IOException {
		assertThat(read(8000, (sample) -> (sample < 4000) ? Short.MIN_VALUE : Short.MAX_VALUE).segments(2))
			.containsExactly(1, 1);
	}

	@Test
	void silenceIsFlat() throws IOException {
		assertThat(read(8000, (sample) -> 0).segments(255)).containsOnly(0.0);
	}

	@Test
	void soundShorterThanTheSegmentsStillFillsThem() throws IOException {
		assertThat(read(160, (sample) -> (sample < 80) ? 100 : 50).segments(255)).hasSize(255)
			.startsWith(1.0)
			.endsWith(0.5);
	}

	@Test
	void twentyPairsASecondAreAsAudiowaveformHasThem() throws IOException {
		AudioWaveform waveform = read(8200, (sample) -> (sample < 400) ? -25600 : (sample < 800) ? 12800 : 0)
			.waveform();

		assertThat(waveform.data()).hasSize(42).startsWith(-100, 0, 0, 50, 0, 0);
		assertThat(new JsonMapper().writeValueAsString(waveform)).startsWith(
				"{\"version\":2,\"channels\":1,\"sample_rate\":8000,\"samples_per_pixel\":400,\"bits\":8,\"length\":21,");
	}

	@Test
	void nothingIsEmpty() throws IOException {
		assertThat(read(0, (sample) -> 0).isEmpty()).isTrue();
	}

	private static Peaks read(int samples, IntUnaryOperator level) throws IOException {
		ByteBuffer sound = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
		for (int sample = 0; sample < samples; sample++) {
			sound.putShort((short) level.applyAsInt(sample));
		}
		return Peaks.read(new ByteArrayInputStream(sound.array()));
	}

}
