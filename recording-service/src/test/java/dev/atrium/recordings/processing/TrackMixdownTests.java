package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TrackMixdownTests {

	private static final double DECIBEL_18 = 0.125;

	private final Ffmpeg ffmpeg = new Ffmpeg(TestMedia.tools(), TestMedia.properties(Duration.ofMinutes(1)));

	private final List<TimedTrack> tracks = new ArrayList<>();

	@TempDir
	Path dir;

	@Test
	void everyTrackIsHeardFromItsStartAtItsLevel() {
		add(0, tone(440, DECIBEL_18, 1));
		add(750, tone(1000, DECIBEL_18, 1));
		add(1250, tone(2500, DECIBEL_18, 1));

		Sound mix = mix();

		assertThat(mix.onset(440)).isCloseTo(0, within(0.02));
		assertThat(mix.onset(1000)).isCloseTo(0.75, within(0.02));
		assertThat(mix.onset(2500)).isCloseTo(1.25, within(0.02));
		assertThat(mix.decibels(440, 0.3)).isCloseTo(-18.06, within(1.0));
		assertThat(mix.decibels(1000, 1.4)).isCloseTo(-18.06, within(1.0));
		assertThat(mix.decibels(2500, 1.6)).isCloseTo(-18.06, within(1.0));
		assertThat(mix.seconds()).isCloseTo(2.25, within(0.1));
	}

	@Test
	void soundAfterAGapOfATrackComesInItsTime() {
		add(500, TestMedia.make("webm",
				"-f lavfi -i aevalsrc=lt(t\\,0.9)*sin(2*PI*440*t)/8+gte(t\\,2.1)*sin(2*PI*1000*t)/8"
						+ ":s=48000:d=3:n=960 -af aselect=not(between(t\\,0.999\\,1.999)) -c:a libopus"));

		Sound mix = mix();

		assertThat(mix.decibels(440, 1.2)).isCloseTo(-18.06, within(1.0));
		assertThat(mix.decibels(440, 1.8)).isLessThan(-50);
		assertThat(mix.onset(1000)).isCloseTo(2.6, within(0.02));
	}

	@Test
	void voicesThatAreTooLoudTogetherAreNotClipped() {
		for (int i = 0; i < 4; i++) {
			add(0, tone(440, 0.9, 1));
		}

		Sound mix = mix();

		assertThat(mix.peak()).isBetween(0.8, 0.9999);
		assertThat(mix.decibels(440, 0.5)).isBetween(-2.0, 0.5);
		assertThat(mix.decibels(1320, 0.5)).as("third harmonic, which clipping makes").isLessThan(-30);
	}

	@Test
	void damageWithinATrackIsHeardInThatTrackOnly() {
		add(0, tone(440, DECIBEL_18, 3));
		byte[] damaged = tone(1000, DECIBEL_18, 3);
		Arrays.fill(damaged, damaged.length / 3, damaged.length / 2, (byte) 0x55);
		add(0, damaged);

		Sound mix = mix();

		assertThat(mix.decibels(440, 0.3)).isCloseTo(-18.06, within(1.0));
		assertThat(mix.decibels(440, 1.3)).isCloseTo(-18.06, within(1.0));
		assertThat(mix.decibels(440, 2.7)).isCloseTo(-18.06, within(1.0));
		assertThat(mix.decibels(1000, 0.3)).isCloseTo(-18.06, within(1.0));
	}

	@Test
	void aTrackWithoutSoundIsFoundBeforeTheMix() {
		byte[] track = tone(440, DECIBEL_18, 1);
		byte[] onlyItsHead = Arrays.copyOf(track, 300);

		StepVerifier.create(this.ffmpeg.check(file(track))).verifyComplete();
		assertFails(this.ffmpeg.check(file(onlyItsHead)));
		assertFails(this.ffmpeg.check(file("garbage".repeat(100).getBytes(StandardCharsets.US_ASCII))));
		assertFails(this.ffmpeg
			.check(file(TestMedia.make("mp4", "-f lavfi -i testsrc=size=160x120:rate=10 -t 1 -c:v mpeg4"))));
	}

	private static void assertFails(Mono<Void> check) {
		StepVerifier.create(check)
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(StepFailure.Permanent.class,
					(failure) -> assertThat(failure.reason()).isIn(FailureReason.NOT_MEDIA, FailureReason.NO_AUDIO)));
	}

	private static byte[] tone(int hertz, double level, int seconds) {
		return TestMedia.make("webm", "-f lavfi -i aevalsrc=%s*sin(2*PI*%d*t):s=48000:d=%d -c:a libopus -b:a 96k"
			.formatted(level, hertz, seconds));
	}

	private void add(long startMillis, byte[] media) {
		this.tracks.add(new TimedTrack(file(media), Duration.ofMillis(startMillis)));
	}

	private Path file(byte[] media) {
		try {
			return Files.write(Files.createTempFile(this.dir, "track", ".webm"), media);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Sound mix() {
		Path made = this.dir.resolve("made");
		try {
			Files.createDirectory(made);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Sound.of(this.ffmpeg.mixdown(this.tracks, made).blockOptional().orElseThrow().audio());
	}

}
