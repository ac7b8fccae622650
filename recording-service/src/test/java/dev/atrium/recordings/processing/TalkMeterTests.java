package dev.atrium.recordings.processing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.DoublePredicate;

import org.junit.jupiter.api.Test;

import dev.atrium.recordings.processing.TalkTime.SpeakerTime;
import dev.atrium.recordings.processing.TalkTime.Turn;

import static org.assertj.core.api.Assertions.assertThat;

class TalkMeterTests {

	private static final short VOICE = 3000;

	@Test
	void pauseForBreathIsPartOfATurnAndALongerOneEndsIt() throws IOException {
		TalkTime time = hear(4, (at) -> at < 1 || (at >= 1.4 && at < 2) || at >= 3, (at) -> false);

		assertThat(time.speakers().getFirst())
			.isEqualTo(new SpeakerTime("anna", 3, 1, List.of(new Turn(0, 2), new Turn(3, 4))));
		assertThat(time.speakers().getLast()).isEqualTo(new SpeakerTime("ben", 0, 0, List.of()));
		assertThat(time.silenceSeconds()).isEqualTo(1);
	}

	@Test
	void clickIsNoWord() throws IOException {
		assertThat(hear(2, (at) -> at >= 1 && at < 1.1, (at) -> false).silenceSeconds()).isEqualTo(2);
	}

	@Test
	void whoSpeaksAtOnceIsCountedForBoth() throws IOException {
		TalkTime time = hear(10, (at) -> at < 6, (at) -> at >= 4 && at < 8);

		assertThat(time.overlapSeconds()).isEqualTo(2);
		assertThat(time.silenceSeconds()).isEqualTo(2);
		assertThat(time.speakers()).extracting(SpeakerTime::share).containsExactly(0.6, 0.4);
	}

	@Test
	void noiseOfARoomIsNotSpeech() throws IOException {
		assertThat(hear(2, (short) 150, (at) -> true, (at) -> true).silenceSeconds()).isEqualTo(2);
	}

	private static TalkTime hear(int seconds, DoublePredicate anna, DoublePredicate ben) throws IOException {
		return hear(seconds, VOICE, anna, ben);
	}

	private static TalkTime hear(int seconds, short level, DoublePredicate anna, DoublePredicate ben)
			throws IOException {
		ByteBuffer sound = ByteBuffer.allocate(6 * seconds * TalkMeter.RATE).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < seconds * TalkMeter.RATE; i++) {
			double at = (double) i / TalkMeter.RATE;
			short sample = (i % 2 == 0) ? level : (short) -level;
			sound.putShort(sample).putShort(anna.test(at) ? sample : 0).putShort(ben.test(at) ? sample : 0);
		}
		return TalkMeter.read(new ByteArrayInputStream(sound.array()), List.of("anna", "ben"));
	}

}
