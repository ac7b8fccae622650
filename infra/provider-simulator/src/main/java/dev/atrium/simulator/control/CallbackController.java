package dev.atrium.simulator.control;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.simulator.callback.Callback;
import dev.atrium.simulator.callback.CallbackAttempt;
import dev.atrium.simulator.callback.Callbacks;
import dev.atrium.simulator.room.Platform;

/**
 * The journal of callbacks, and sending them again.
 */
@RestController
@RequestMapping("/control/callbacks")
class CallbackController {

	private final Callbacks callbacks;

	CallbackController(Callbacks callbacks) {
		this.callbacks = callbacks;
	}

	@GetMapping
	List<CallbackView> list(@RequestParam @Nullable Platform platform, @RequestParam @Nullable String type) {
		return this.callbacks.journal()
			.stream()
			.filter((callback) -> platform == null || callback.room().platform() == platform)
			.filter((callback) -> type == null || callback.type().equals(type))
			.map(CallbackView::of)
			.toList();
	}

	@PostMapping("/{id}/deliveries")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void redeliver(@PathVariable String id, @Valid @RequestBody Repetition repetition) {
		if (!this.callbacks.redeliver(id, repetition.times())) {
			throw ControlErrors.notFound("callback", id);
		}
	}

	/**
	 * How often to send it again.
	 */
	record Repetition(@Positive @Max(1_000) int times) {
	}

	/**
	 * A callback and what became of it.
	 */
	record CallbackView(String id, Platform platform, String type, String room, List<CallbackAttempt> attempts,
			boolean delivered) {

		private static CallbackView of(Callback callback) {
			return new CallbackView(callback.id(), callback.room().platform(), callback.type(), callback.room().name(),
					callback.attempts(), callback.delivered());
		}

	}

}
