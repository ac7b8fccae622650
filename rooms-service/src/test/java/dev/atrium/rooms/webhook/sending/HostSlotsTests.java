package dev.atrium.rooms.webhook.sending;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.util.unit.DataSize;

import dev.atrium.outbound.OutboundLimits;

class HostSlotsTests {

	private static final Duration TIME = Duration.ofSeconds(1);

	private final HostSlots hosts = new HostSlots(
			new SendingProperties(new OutboundLimits(TIME, TIME, TIME, DataSize.ofBytes(1), 0), 2));

	@Test
	void whoComesTooManyDoesNotWait() {
		at("https://slow.test/a", Mono.never()).subscribe();
		at("https://SLOW.test/b", Mono.never()).subscribe();

		StepVerifier.create(at("https://slow.test/c", Mono.just("done"))).expectNext("busy").verifyComplete();
	}

	@Test
	void otherHostsAreNotConcerned() {
		at("https://slow.test/a", Mono.never()).subscribe();
		at("https://slow.test/b", Mono.never()).subscribe();

		StepVerifier.create(at("https://quick.test/", Mono.just("done"))).expectNext("done").verifyComplete();
	}

	@Test
	void slotIsFreeAgainHoweverItsUseEnds() {
		Disposable cancelled = at("https://slow.test/a", Mono.never()).subscribe();
		cancelled.dispose();
		StepVerifier.create(at("https://slow.test/b", Mono.error(new IllegalStateException()))).verifyError();
		at("https://slow.test/c", Mono.never()).subscribe();

		StepVerifier.create(at("https://slow.test/d", Mono.just("done"))).expectNext("done").verifyComplete();
		StepVerifier.create(at("https://slow.test/e", Mono.just("done"))).expectNext("done").verifyComplete();
	}

	private Mono<String> at(String url, Mono<String> something) {
		return this.hosts.at(URI.create(url), () -> something, () -> Mono.just("busy"));
	}

}
