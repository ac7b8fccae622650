package dev.atrium.rooms.webhook.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.outbound.OutboundRefused;
import dev.atrium.outbound.UrlGuard;
import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.InvalidField;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.secret.SecretFormat;
import dev.atrium.rooms.webhook.secret.SecretKeeper;

/**
 * What owners do with the webhooks of their rooms; that they are the owners is the
 * caller's to see to.
 */
@Service
public class RoomWebhooks {

	private static final Logger log = LoggerFactory.getLogger(RoomWebhooks.class);

	private final Endpoints endpoints;

	private final SecretKeeper secrets;

	private final UrlGuard guard;

	private final Audit audit;

	RoomWebhooks(Endpoints endpoints, SecretKeeper secrets, UrlGuard guard, Audit audit) {
		this.endpoints = endpoints;
		this.secrets = secrets;
		this.guard = guard;
		this.audit = audit;
	}

	/** Changes a room's webhook, in the transaction in which the room is saved. */
	public Mono<ShownEndpoint> configure(Room room, Caller caller, EndpointChange change) {
		if (change.isNothing()) {
			return this.endpoints.find(room.id())
				.map((endpoint) -> new ShownEndpoint(endpoint, null))
				.defaultIfEmpty(ShownEndpoint.NONE);
		}
		return this.audit.noted(caller, change.isRemoval() ? remove(room.id()) : save(room.id(), change),
				(done) -> deed(room, Action.WEBHOOK_CHANGED));
	}

	/** What a room's webhook is signed with; empty if it has none. */
	public Mono<String> secret(UUID roomId) {
		return this.endpoints.find(roomId)
			.map((endpoint) -> this.secrets.toSignWith(roomId, endpoint.secrets()).getFirst());
	}

	/** Makes a new secret; the one before stays valid for a while. */
	public Mono<ShownEndpoint> rotateSecret(Room room, Caller caller) {
		String next = SecretFormat.next();
		return this.audit
			.noted(caller,
					required(room.id())
						.map((endpoint) -> endpoint.with(this.secrets.replace(room.id(), endpoint.secrets(), next)))
						.flatMap(this.endpoints::save),
					(done) -> deed(room, Action.WEBHOOK_SECRET_ROTATED))
			.doOnNext((endpoint) -> log.info("The webhook secret of room {} was replaced", room.id()))
			.map((endpoint) -> new ShownEndpoint(endpoint, next));
	}

	/** Lets events be sent again that come from now on. */
	public Mono<ShownEndpoint> resume(Room room, Caller caller) {
		return this.audit
			.noted(caller, required(room.id()).map(Endpoint::resumed).flatMap(this.endpoints::save),
					(done) -> deed(room, Action.WEBHOOK_RESUMED))
			.doOnNext((endpoint) -> log.info("The webhook of room {} was resumed", room.id()))
			.map((endpoint) -> new ShownEndpoint(endpoint, null));
	}

	private Mono<ShownEndpoint> remove(UUID roomId) {
		return this.endpoints.delete(roomId).thenReturn(ShownEndpoint.NONE);
	}

	private Mono<ShownEndpoint> save(UUID roomId, EndpointChange change) {
		return this.endpoints.lock(roomId)
			.flatMap((endpoint) -> this.endpoints.save(changed(endpoint, change)))
			.map((endpoint) -> new ShownEndpoint(endpoint, null))
			.switchIfEmpty(Mono.defer(() -> add(roomId, change)));
	}

	private static Deed deed(Room room, Action action) {
		return Deed.in(room.id(), room.name(), action);
	}

	private Mono<Endpoint> required(UUID roomId) {
		return this.endpoints.lock(roomId).switchIfEmpty(Mono.error(ProblemType.WEBHOOK_NOT_SET::asProblem));
	}

	private Mono<ShownEndpoint> add(UUID roomId, EndpointChange change) {
		URI url = checkedUrl(Objects.requireNonNullElse(change.url(), ""));
		String given = change.secret();
		String secret = (given != null) ? checkedSecret(given) : SecretFormat.next();
		Endpoint endpoint = new Endpoint(roomId, url,
				Objects.requireNonNullElse(change.events(), WebhookEventType.CHOICE), this.secrets.keep(roomId, secret),
				Health.GOOD);
		return this.endpoints.save(endpoint)
			.doOnNext((saved) -> log.info("Room {} has a webhook now", roomId))
			.map((saved) -> new ShownEndpoint(saved, (given != null) ? null : secret));
	}

	private Endpoint changed(Endpoint known, EndpointChange change) {
		Endpoint changed = known;
		if (change.url() != null) {
			changed = changed.at(checkedUrl(change.url()));
		}
		if (change.events() != null) {
			changed = changed.hearing(change.events());
		}
		if (change.secret() != null) {
			changed = changed
				.with(this.secrets.replace(known.roomId(), known.secrets(), checkedSecret(change.secret())));
		}
		return changed;
	}

	private URI checkedUrl(String url) {
		try {
			return this.guard.check(url);
		}
		catch (OutboundRefused ex) {
			throw Problem.of(List.of(new InvalidField("webhook_url", "url", String.valueOf(ex.getMessage()))));
		}
	}

	private static String checkedSecret(String secret) {
		if (!SecretFormat.isValid(secret)) {
			throw Problem.of(List.of(new InvalidField("webhook_secret", "secret",
					"must be 16 to 128 printable characters, or whsec_ and 24 to 64 bytes in base64")));
		}
		return secret;
	}

}
