package dev.atrium.rooms.live.stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads {@code Last-Event-ID}. */
final class EventNumbers {

	private EventNumbers() {
	}

	/** The number of an entry; empty for whatever we have never sent. */
	static Mono<Long> parse(@Nullable String lastEventId) {
		if (lastEventId == null) {
			return Mono.empty();
		}
		return Mono.fromSupplier(() -> Long.valueOf(lastEventId.strip())).onErrorComplete(NumberFormatException.class);
	}

}
