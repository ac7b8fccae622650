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
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TrackMixdownTests {

	private static final double DECIBEL_18 = 0.125;

	private static final double LEVEL = -18.06;

	private final Ffmpeg ffmpeg = TestMedia.ffmpeg();

	private final List<TimedTrack> tracks = new ArrayList<>();

	@TempDir
	Path dir;

	@Test
	void everyTrackIsHeardFromItsStartAtItsLevel() {
		add(0, tone(440, DECIBEL_18, 1));
		add(750, tone(1000, DECIBEL_18, 1));
		add(1250, tone(2500, DECIBEL_18, 1));

		Mixdown mixdown = mixdown();

		Sound mix = Sound.of(mixdown.audio());
		assertThat(mix.onset(440)).isCloseTo(0, within(0.02));
		assertThat(mix.onset(1000)).isCloseTo(0.75, within(0.02));
		assertThat(mix.onset(2500)).isCloseTo(1.25, within(0.02));
		assertLevel(mixdown, mix.decibels(440, 0.3));
		assertLevel(mixdown, mix.decibels(1000, 1.4));
		assertLevel(mixdown, mix.decibels(2500, 1.6));
		assertThat(mix.seconds()).isCloseTo(2.25, within(0.1));
	}

	@Test
	void twelveTracksAreEachHeardFromTheirStartAtTheirLevel() {
		for (int i = 0; i < 12; i++) {
			add(400L * i, tone(hertz(i), DECIBEL_18 / 2, 1));
		}

		Mixdown mixdown = mixdown();

		Sound mix = Sound.of(mixdown.audio());
		double gain = Math.pow(10, mixdown.loudness().gainDb() / 20);
		for (int i = 0; i < 12; i++) {
			assertThat(mix.onset(hertz(i), DECIBEL_18 / 4 * gain)).isCloseTo(0.4 * i, within(0.02));
			assertThat(mix.decibels(hertz(i), 0.4 * i + 0.5) - mixdown.loudness().gainDb()).isCloseTo(LEVEL - 6.02,
					within(1.0));
		}
		assertThat(mixdown.speakers()).hasSize(12);
	}

	@Test
	void soundAfterAGapOfATrackComesInItsTime() {
		add(500, TestMedia.make("webm",
				"-f lavfi -i aevalsrc=lt(t\\,0.9)*sin(2*PI*440*t)/8+gte(t\\,2.1)*sin(2*PI*1000*t)/8"
						+ ":s=48000:d=3:n=960 -af aselect=not(between(t\\,0.999\\,1.999)) -c:a libopus"));

		Mixdown mixdown = mixdown();

		Sound mix = Sound.of(mixdown.audio());
		assertLevel(mixdown, mix.decibels(440, 1.2));
		assertThat(mix.decibels(440, 1.8)).isLessThan(-50);
		assertThat(mix.onset(1000)).isCloseTo(2.6, within(0.02));
	}

	@Test
	void voicesThatAreTooLoudTogetherAreNotClipped() {
		for (int i = 0; i < 4; i++) {
			add(0, tone(440, 0.9, 1));
		}

		Mixdown mixdown = mixdown();

		Sound mix = Sound.of(mixdown.audio());
		assertThat(mix.decibels(440, 0.5) - mixdown.loudness().gainDb()).isBetween(-2.0, 0.5);
		assertThat(mix.decibels(1320, 0.5)).as("third harmonic, which clipping makes")
			.isLessThan(mix.decibels(440, 0.5) - 30);
	}

	@Test
	void damageWithinATrackIsHeardInThatTrackOnly() {
		add(0, tone(440, DECIBEL_18, 3));
		byte[] damaged = tone(1000, DECIBEL_18, 3);
		Arrays.fill(damaged, damaged.length / 3, damaged.length / 2, (byte) 0x55);
		add(0, damaged);

		Mixdown mixdown = mixdown();

		Sound mix = Sound.of(mixdown.audio());
		assertLevel(mixdown, mix.decibels(440, 0.3));
		assertLevel(mixdown, mix.decibels(440, 1.3));
		assertLevel(mixdown, mix.decibels(440, 2.7));
		assertLevel(mixdown, mix.decibels(1000, 0.3));
	}

	@Test
	void everySpeakerIsAloneInAFileOfTheirOwnHoweverManyTracksTheyHave() {
		Speaker anna = new Speaker("anna", true);
		this.tracks.add(new TimedTrack(anna, file(tone(440, DECIBEL_18, 1)), Duration.ofMillis(500)));
		this.tracks.add(new TimedTrack(new Speaker("ben", true), file(tone(1000, DECIBEL_18, 1)), Duration.ZERO));
		this.tracks.add(new TimedTrack(anna, file(tone(2500, DECIBEL_18, 1)), Duration.ofMillis(2500)));

		Mixdown mixdown = mixdown();

		assertThat(mixdown.speakers()).extracting(SpeakerFile::speaker).containsExactly("anna", "ben");
		Sound heard = Sound.of(mixdown.speakers().getFirst().media());
		assertThat(heard.onset(440)).isCloseTo(0.5, within(0.02));
		assertThat(heard.onset(2500)).isCloseTo(2.5, within(0.02));
		assertThat(heard.decibels(440, 1.0)).isCloseTo(LEVEL, within(1.0));
		assertThat(heard.decibels(1000, 0.3)).as("the other one").isLessThan(-60);
		assertThat(Sound.of(mixdown.speakers().getLast().media()).onset(1000)).isCloseTo(0, within(0.02));
	}

	@Test
	void whoSpokeWhenIsSummedUpWithoutWhatWasShown() {
		this.tracks
			.add(new TimedTrack(new Speaker("anna", true), file(tone(440, DECIBEL_18, 3)), Duration.ofSeconds(1)));
		this.tracks
			.add(new TimedTrack(new Speaker("ben", true), file(tone(1000, DECIBEL_18, 1)), Duration.ofSeconds(3)));
		this.tracks
			.add(new TimedTrack(new Speaker("ben-screen", false), file(tone(2500, DECIBEL_18, 5)), Duration.ZERO));

		JsonNode time = new JsonMapper().readTree(Objects.requireNonNull(mixdown().talkTime()).toFile());

		assertThat(time.at("/duration_seconds").asDouble()).isCloseTo(5, within(0.1));
		assertThat(time.at("/silence_seconds").asDouble()).isCloseTo(2, within(0.15));
		assertThat(time.at("/overlap_seconds").asDouble()).isCloseTo(1, within(0.1));
		assertThat(time.at("/speakers")).extracting((speaker) -> speaker.at("/speaker").asString())
			.containsExactly("anna", "ben");
		assertThat(time.at("/speakers/0/turns/0/0").asDouble()).isCloseTo(1, within(0.05));
		assertThat(time.at("/speakers/0/turns/0/1").asDouble()).isCloseTo(4, within(0.05));
		assertThat(time.at("/speakers/0/share").asDouble()).isCloseTo(0.75, within(0.02));
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

	private static int hertz(int track) {
		return 300 + 250 * track;
	}

	private void assertLevel(Mixdown mixdown, double decibels) {
		assertThat(decibels - mixdown.loudness().gainDb()).isCloseTo(LEVEL, within(1.0));
	}

	private void add(long startMillis, byte[] media) {
		Speaker speaker = new Speaker("speaker-" + this.tracks.size(), true);
		this.tracks.add(new TimedTrack(speaker, file(media), Duration.ofMillis(startMillis)));
	}

	private Path file(byte[] media) {
		try {
			return Files.write(Files.createTempFile(this.dir, "track", ".webm"), media);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Mixdown mixdown() {
		Path made = this.dir.resolve("made");
		try {
			Files.createDirectory(made);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.ffmpeg.mixdown(this.tracks, made).blockOptional().orElseThrow();
	}

}
