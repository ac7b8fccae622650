package dev.atrium.recordings.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.Recordings.Filter;

/**
 * What there is to see of recordings.
 */
@RestController
@RequestMapping("/v1/recordings")
class RecordingController {

	private static final String STATUSES = "announced|downloading|processing|processed|failed|paused|canceled"
			+ "|erasing|erased";

	private final Recordings recordings;

	RecordingController(Recordings recordings) {
		this.recordings = recordings;
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

	private Mono<Recording> find(UUID id) {
		return this.recordings.find(id).switchIfEmpty(Mono.error(() -> Problems.recordingNotFound(id)));
	}

}
