package dev.atrium.rooms.webhook.endpoint;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.secret.Secrets;

/**
 * Where the events of a room go.
 *
 * @param roomId the room
 * @param url what they are sent to; checked again at each sending
 * @param events which ones
 * @param secrets what they are signed with
 * @param health how it has been doing
 */
public record Endpoint(UUID roomId, URI url, Set<WebhookEventType> events, Secrets secrets, Health health) {

	public Endpoint {
		events = Set.copyOf(events);
	}

	/** Whether it is to hear of that. */
	public boolean wants(WebhookEventType type) {
		return this.events.contains(type);
	}

	/** Whether nothing is sent to it for now. */
	public boolean isPaused() {
		return this.health.isPaused();
	}

	/** An attempt has succeeded. */
	public Endpoint delivered() {
		return with(new Health(0, null, this.health.pausedAt(), this.health.pauseReason()));
	}

	/** An attempt has failed. */
	public Endpoint failedAt(Instant at) {
		return with(this.health.failedAt(at));
	}

	/** Nothing shall be sent to it; the first reason stays. */
	public Endpoint pausedAt(Instant at, PauseReason why) {
		return with(this.health.pausedAt(at, why));
	}

	Endpoint resumed() {
		return with(Health.GOOD);
	}

	/** Another URL is another receiver: what the old one did is forgotten. */
	Endpoint at(URI changed) {
		boolean same = changed.equals(this.url);
		return new Endpoint(this.roomId, changed, this.events, this.secrets, same ? this.health : Health.GOOD);
	}

	Endpoint hearing(Set<WebhookEventType> chosen) {
		return new Endpoint(this.roomId, this.url, chosen, this.secrets, this.health);
	}

	Endpoint with(Secrets changed) {
		return new Endpoint(this.roomId, this.url, this.events, changed, this.health);
	}

	private Endpoint with(Health changed) {
		return new Endpoint(this.roomId, this.url, this.events, this.secrets, changed);
	}

}
