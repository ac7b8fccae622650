package dev.atrium.recordings.web;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.storage.RecordingStorage;
import dev.atrium.recordings.web.ByteRange.Beyond;
import dev.atrium.recordings.web.ByteRange.Everything;
import dev.atrium.recordings.web.ByteRange.Part;

/**
 * The files of processed recordings, by ranges, so that browsers can seek.
 */
@RestController
@RequestMapping("/v1/recordings/{id}")
class RecordingFileController {

	private final Recordings recordings;

	private final RecordingStorage storage;

	RecordingFileController(Recordings recordings, RecordingStorage storage) {
		this.recordings = recordings;
		this.storage = storage;
	}

	@GetMapping("/audio")
	@Operation(summary = "The mixed audio, MP3")
	Mono<ResponseEntity<Flux<DataBuffer>>> audio(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return serve(id, FileRole.AUDIO, headers);
	}

	@GetMapping("/audio/opus")
	@Operation(summary = "The mixed audio, Opus in Ogg, where it is made")
	Mono<ResponseEntity<Flux<DataBuffer>>> opus(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return serve(id, FileRole.OPUS, headers);
	}

	@GetMapping("/waveform")
	@Operation(summary = "The peaks to draw, JSON: {\"data\": 255 numbers from 0 to 1}")
	Mono<ResponseEntity<Flux<DataBuffer>>> waveform(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return serve(id, FileRole.WAVEFORM, headers);
	}

	@GetMapping("/waveform/peaks")
	@Operation(summary = "The peaks at 20 a second, JSON as audiowaveform writes it")
	Mono<ResponseEntity<Flux<DataBuffer>>> peaks(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return serve(id, FileRole.PEAKS, headers);
	}

	@GetMapping("/talk-time")
	@Operation(summary = "Who spoke when, JSON, where the recording came in tracks")
	Mono<ResponseEntity<Flux<DataBuffer>>> talkTime(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return serve(id, FileRole.TALK_TIME, headers);
	}

	@GetMapping("/video")
	@Operation(summary = "The video, MP4, where the meeting wants it kept")
	Mono<ResponseEntity<Flux<DataBuffer>>> video(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return serve(id, FileRole.VIDEO, headers);
	}

	@GetMapping("/video/poster")
	@Operation(summary = "A picture that stands for the video, JPEG")
	Mono<ResponseEntity<Flux<DataBuffer>>> poster(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return serve(id, FileRole.POSTER, headers);
	}

	@GetMapping("/speakers/{speaker}")
	@Operation(summary = "One speaker's sound from the recording's start, MP3, where the recording came in tracks")
	Mono<ResponseEntity<Flux<DataBuffer>>> speaker(@PathVariable UUID id, @PathVariable String speaker,
			@RequestHeader HttpHeaders headers) {
		return serve(id, (recording) -> (recording.made() != null) ? recording.made().speakers().get(speaker) : null,
				headers);
	}

	private Mono<ResponseEntity<Flux<DataBuffer>>> serve(UUID id, FileRole role, HttpHeaders request) {
		return serve(id, (recording) -> recording.file(role), request);
	}

	private Mono<ResponseEntity<Flux<DataBuffer>>> serve(UUID id, Function<Recording, @Nullable StoredFile> choice,
			HttpHeaders request) {
		return this.recordings.find(id)
			.switchIfEmpty(Mono.error(() -> Problems.recordingNotFound(id)))
			.filter((recording) -> !recording.status().isErasure())
			.switchIfEmpty(Mono.error(() -> Problems.recordingErased(id)))
			.flatMap((recording) -> Mono.justOrEmpty(choice.apply(recording)))
			.switchIfEmpty(Mono.error(() -> Problems.fileNotReady(id)))
			.map((file) -> answer(file, request));
	}

	private ResponseEntity<Flux<DataBuffer>> answer(StoredFile file, HttpHeaders request) {
		String etag = '"' + file.sha256() + '"';
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().headers((headers) -> describe(headers, file, etag));
		return switch (ByteRange.of(request, file.sizeBytes(), etag)) {
			case Everything all ->
				answer.contentLength(file.sizeBytes()).body(this.storage.read(file.key(), 0, file.sizeBytes()));
			case Part part -> ResponseEntity.status(HttpStatus.PARTIAL_CONTENT)
				.headers((headers) -> describe(headers, file, etag))
				.header(HttpHeaders.CONTENT_RANGE,
						"bytes %d-%d/%d".formatted(part.start(), part.end(), file.sizeBytes()))
				.contentLength(part.length())
				.body(this.storage.read(file.key(), part.start(), part.length()));
			case Beyond beyond -> ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
				.header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.sizeBytes())
				.build();
		};
	}

	private static void describe(HttpHeaders headers, StoredFile file, String etag) {
		headers.setContentType(MediaType.parseMediaType(file.mediaType()));
		headers.setETag(etag);
		headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
		headers.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
		headers.setContentDisposition(ContentDisposition.inline().filename(file.key().replace('/', '-')).build());
		headers.set("X-Content-Type-Options", "nosniff");
	}

}
