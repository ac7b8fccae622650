package dev.atrium.rooms.webhook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.endpoint.Endpoint;
import dev.atrium.rooms.webhook.endpoint.Endpoints;
import dev.atrium.rooms.webhook.sending.Answer;
import dev.atrium.rooms.webhook.sending.Exchange;
import dev.atrium.rooms.webhook.sending.WebhookMessage;
import dev.atrium.rooms.webhook.sending.WebhookSender;

/**
 * Lets an owner try a room's webhook: one attempt at the stored URL, even of a paused
 * webhook, which leaves no trace in the log.
 */
@Service
public class WebhookTrial {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Endpoints endpoints;

	private final WebhookBodies bodies;

	private final WebhookSender sender;

	private final Audit audit;

	private final Clock clock;

	WebhookTrial(Endpoints endpoints, WebhookBodies bodies, WebhookSender sender, Audit audit, Clock clock) {
		this.endpoints = endpoints;
		this.bodies = bodies;
		this.sender = sender;
		this.audit = audit;
		this.clock = clock;
	}

	/** Sends a {@code test} event, after it is noted that the owner wants to. */
	public Mono<TrialResult> attempt(Room room, Caller caller) {
		return this.audit.note(caller, Deed.in(room.id(), room.name(), Action.WEBHOOK_TESTED))
			.then(this.endpoints.find(room.id()))
			.flatMap((endpoint) -> attempt(room, endpoint))
			.defaultIfEmpty(TrialResult.failed("No webhook URL configured", null));
	}

	private Mono<TrialResult> attempt(Room room, Endpoint endpoint) {
		UUID id = EventIds.next();
		String body = this.bodies.ofTest(id, this.clock.instant(), room);
		return this.sender.send(endpoint, new WebhookMessage(id.toString(), WebhookEventType.TEST, body, 0))
			.map(Exchange::answer)
			.map(WebhookTrial::result)
			.timeout(PATIENCE)
			.onErrorReturn(TimeoutException.class, TrialResult.timedOut());
	}

	private static TrialResult result(Answer answer) {
		return switch (answer) {
			case Answer.Answered answered when answered.isSuccess() -> TrialResult.successful(answered.status());
			case Answer.Answered answered -> TrialResult.failed("HTTP " + answered.status(), answered.status());
			case Answer.Unanswered unanswered when unanswered.timedOut() -> TrialResult.timedOut();
			case Answer.Unanswered unanswered -> TrialResult.notConnected(unanswered.error());
			case Answer.Refused refused -> TrialResult.notConnected(refused.error());
		};
	}

}
