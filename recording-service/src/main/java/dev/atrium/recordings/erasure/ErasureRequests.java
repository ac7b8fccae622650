package dev.atrium.recordings.erasure;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.recordings.recording.RecordingErasures;

/**
 * Takes down which recordings are to go. The work itself is done later, as often as it
 * takes.
 */
@Component
public class ErasureRequests {

	private static final Logger log = LoggerFactory.getLogger(ErasureRequests.class);

	private final Erasures erasures;

	private final RecordingErasures recordings;

	ErasureRequests(Erasures erasures, RecordingErasures recordings) {
		this.erasures = erasures;
		this.recordings = recordings;
	}

	/**
	 * A recording is to go, in the caller's transaction.
	 * @return whether there is work now; false if it was asked for before
	 */
	public Mono<Boolean> request(RecordingErasureRequested requested) {
		UUID id = requested.recording().id();
		return this.recordings.begin(requested.recording())
			.delayUntil((begun) -> this.erasures.add(requested))
			.doOnNext((begun) -> log.info("Recording {} is to be erased ({}){}", id, requested.cause(),
					begun ? "" : ", as is known"));
	}

	/**
	 * Looks, in the caller's transaction, whether an announced recording was erased
	 * before anybody knew what it consists of.
	 * @return whether there is work now
	 */
	public Mono<Boolean> learn(RecordingReady ready) {
		return this.recordings.learn(ready).doOnNext((learned) -> {
			if (learned) {
				log.info("Recording {} is announced after it was erased", ready.recording().id());
			}
		});
	}

}
