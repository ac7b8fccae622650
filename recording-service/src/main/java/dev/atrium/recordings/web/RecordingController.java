package dev.atrium.recordings.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.recordings.job.RecordingJobs;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingMoves;
import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.Recordings.Filter;

/**
 * Recordings and their jobs.
 */
@RestController
@RequestMapping("/v1/recordings")
class RecordingController {

	private static final String STATUSES = "announced|downloading|processing|processed|failed";

	private final Recordings recordings;

	private final RecordingMoves moves;

	private final RecordingJobs jobs;

	RecordingController(Recordings recordings, RecordingMoves moves, RecordingJobs jobs) {
		this.recordings = recordings;
		this.moves = moves;
		this.jobs = jobs;
	}

	@GetMapping
	@Operation(summary = "List recordings, the latest first")
	Mono<RecordingPage> list(@RequestParam(required = false) @Nullable String platform,
			@RequestParam(required = false) @Pattern(regexp = STATUSES,
					message = "must be one of " + STATUSES) @Nullable String status,
			@RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
		Filter filter = new Filter(platform, (status != null) ? RecordingStatus.ofWireName(status) : null);
		return this.recordings.list(filter, (page - 1L) * size, size)
			.map(RecordingView::of)
			.collectList()
			.zipWith(this.recordings.count(filter), (items, total) -> RecordingPage.of(items, total, page, size));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Show a recording and how far its job has come")
	Mono<RecordingView> get(@PathVariable UUID id) {
		return find(id).map(RecordingView::of);
	}

	@PostMapping("/{id}/retry")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Take up a failed recording again")
	Mono<RecordingView> retry(@PathVariable UUID id) {
		return find(id).flatMap((found) -> this.moves.retry(id))
			.switchIfEmpty(Mono.error(() -> Problems.notFailed(id)))
			.delayUntil((queued) -> this.jobs.schedule(id))
			.map(RecordingView::of);
	}

	private Mono<Recording> find(UUID id) {
		return this.recordings.find(id).switchIfEmpty(Mono.error(() -> Problems.recordingNotFound(id)));
	}

}
