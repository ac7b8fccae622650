package dev.atrium.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

import tools.jackson.databind.JsonNode;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.recordings.processing.TestMedia;
import dev.atrium.recordings.s3.S3Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@RunningService
@EnabledOnOs(OS.LINUX)
class CrashingFfmpegIT {

	private static final String POISON = "deadbeef-0000-4000-8000-000000000000";

	private final RecordingEvents events;

	private final ShownRecordings shown;

	private final S3Server bucket;

	@Autowired
	CrashingFfmpegIT(RecordingEvents events, ShownRecordings shown, S3Server bucket) {
		this.events = events;
		this.shown = shown;
		this.bucket = bucket;
	}

	@Test
	void trackThatCrashesFfmpegFurtherInIsNamedAndTheOthersMixed() {
		RecordingTrack poisoned = track(POISON, 0);
		RecordingTrack sound = track(UUID.randomUUID().toString(), 500);
		RecordingRef recording = new RecordingRef("daily", UUID.randomUUID().toString());

		this.events.announce(recording, RecordingKind.RAW_TRACKS, null, List.of(poisoned, sound));

		JsonNode shown = this.shown.awaitStatus(recording, "processed");
		assertThat(shown.at("/tracks/0/failure/reason").asString()).isEqualTo("processing_crashed");
		assertThat(shown.at("/tracks/0/failure/detail").asString()).contains("stack smashing detected");
		assertThat(shown.at("/tracks/1/failure").isNull()).isTrue();
		assertThat(shown.at("/duration_seconds").asDouble()).isCloseTo(1.5, within(0.1));
		assertThat(shown.at("/made/speakers")).hasSize(1);
		assertThat(shown.at("/attempts").asInt()).isEqualTo(1);
	}

	private RecordingTrack track(String participant, long startMillis) {
		String key = "acme/standup/1795424520000-%s-cam-audio-%d".formatted(participant, 1795424520000L + startMillis);
		byte[] media = TestMedia.track(440);
		this.bucket.put(FakeProvider.TEAM_BUCKET, key, media);
		return new RecordingTrack("audio", key, (long) media.length);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class FragileFfmpeg {

		// The program itself, but that one participant's track ends it, after its
		// beginning.
		@Bean
		DynamicPropertyRegistrar fragileFfmpeg() throws IOException {
			Path program = Files.createTempFile("ffmpeg", ".sh");
			Files.writeString(program, """
					#!/bin/sh
					case "$*" in
					*" -t 5 "*) ;;
					*%s*) echo 'stack smashing detected' >&2; kill -ABRT $$ ;;
					esac
					exec %s "$@"
					""".formatted(POISON, TestMedia.ffmpegPath()));
			Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
			program.toFile().deleteOnExit();
			return (registry) -> registry.add("FFMPEG_PATH", program::toString);
		}

	}

}
