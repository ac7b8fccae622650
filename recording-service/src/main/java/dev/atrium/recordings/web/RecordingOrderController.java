package dev.atrium.recordings.web;

import java.util.UUID;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.recordings.job.RecordingJobs;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingOrders;
import dev.atrium.recordings.recording.Recordings;

/**
 * What operators order about recordings' jobs. Answered once the order stands; a running
 * job follows within a second.
 */
@RestController
@RequestMapping("/v1/recordings/{id}")
class RecordingOrderController {

	private final Recordings recordings;

	private final RecordingOrders orders;

	private final RecordingJobs jobs;

	RecordingOrderController(Recordings recordings, RecordingOrders orders, RecordingJobs jobs) {
		this.recordings = recordings;
		this.orders = orders;
		this.jobs = jobs;
	}

	@PostMapping("/pause")
	@Operation(summary = "Hold an unfinished recording's job; what it has fetched stays")
	Mono<RecordingView> pause(@PathVariable UUID id) {
		return obey(id, this.orders::pause, "only an unfinished one can be paused");
	}

	@PostMapping("/resume")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Let a paused recording go on where it was")
	Mono<RecordingView> resume(@PathVariable UUID id) {
		return obey(id, this.orders::resume, "only a paused one can be resumed");
	}

	@PostMapping("/cancel")
	@Operation(summary = "Give up an unfinished or paused recording")
	Mono<RecordingView> cancel(@PathVariable UUID id) {
		return obey(id, this.orders::cancel, "only an unfinished or paused one can be canceled");
	}

	@PostMapping("/retry")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Take up a failed or canceled recording again, or try one now that waits for its next try")
	Mono<RecordingView> retry(@PathVariable UUID id) {
		return obey(id, this.orders::retry,
				"only one that has failed, was canceled or waits for its next try can be retried");
	}

	// The job is scheduled whatever the order: an idle one has its files to clear away.
	private Mono<RecordingView> obey(UUID id, Function<UUID, Mono<Recording>> order, String rule) {
		return this.recordings.find(id)
			.switchIfEmpty(Mono.error(() -> Problems.recordingNotFound(id)))
			.flatMap((found) -> order.apply(id).switchIfEmpty(Mono.error(() -> Problems.wrongStatus(found, rule))))
			.delayUntil((ordered) -> this.jobs.schedule(id))
			.map(RecordingView::of);
	}

}
