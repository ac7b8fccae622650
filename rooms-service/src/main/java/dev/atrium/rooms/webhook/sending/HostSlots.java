package dev.atrium.rooms.webhook.sending;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Keeps a slow host from taking all the room there is: at each host only so many attempts
 * are made at a time, and who comes too many does not wait.
 */
@Component
public class HostSlots {

	private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

	private final int perHost;

	HostSlots(SendingProperties properties) {
		this.perHost = properties.perHost();
	}

	/**
	 * Does something at a host.
	 * @param orElse what to do if too many are at it already
	 */
	public <T> Mono<T> at(URI url, Supplier<Mono<T>> something, Supplier<Mono<T>> orElse) {
		String host = url.getHost().toLowerCase(Locale.ROOT);
		return Mono
			.defer(() -> take(host) ? Mono.defer(something).doFinally((signal) -> giveBack(host)) : orElse.get());
	}

	private boolean take(String host) {
		if (this.taken.merge(host, 1, Integer::sum) <= this.perHost) {
			return true;
		}
		giveBack(host);
		return false;
	}

	private void giveBack(String host) {
		this.taken.computeIfPresent(host, (same, count) -> (count > 1) ? count - 1 : null);
	}

}
