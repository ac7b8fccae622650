package dev.atrium.recordings.link;

import java.time.Duration;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.RetryAfter;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Asks the gateway for a link to a recording at its provider. Links expire, so they are
 * asked for when needed and never kept.
 */
@Component
public class GatewayLinks {

	private static final String PATH = "/internal/v1/platforms/{platform}/recordings/{recording}/access-link";

	private final WebClient gateway;

	private final Duration timeout;

	GatewayLinks(WebClient.Builder builder, GatewayProperties properties) {
		this.gateway = properties.client(builder);
		this.timeout = properties.timeout();
	}

	/**
	 * A fresh link.
	 * @return to be used exactly as it is; fails with {@link StepFailure}
	 */
	public Mono<String> linkTo(RecordingRef recording) {
		return this.gateway.get()
			.uri(PATH, Map.of("platform", recording.platform(), "recording", recording.providerRecordingId()))
			.exchangeToMono((response) -> link(recording, response))
			.timeout(this.timeout)
			.onErrorMap((ex) -> !(ex instanceof StepFailure),
					(ex) -> new StepFailure.Transient(FailureReason.LINK_UNAVAILABLE,
							"The link to the recording could not be asked for", ex));
	}

	private Mono<String> link(RecordingRef recording, ClientResponse response) {
		if (response.statusCode().is2xxSuccessful()) {
			return response.bodyToMono(AccessLink.class).map(AccessLink::url);
		}
		return response.releaseBody().then(Mono.error(() -> failure(recording, response)));
	}

	private static StepFailure failure(RecordingRef recording, ClientResponse response) {
		HttpStatusCode status = response.statusCode();
		return switch (status.value()) {
			case 404 -> new StepFailure.Transient(FailureReason.NOT_FOUND,
					"%s does not know the recording".formatted(recording.platform()));
			case 409 -> new StepFailure.Permanent(FailureReason.PLATFORM_NOT_CONFIGURED,
					"%s is not configured in this deployment".formatted(recording.platform()));
			case 502 -> new StepFailure.Transient(FailureReason.LINK_REFUSED,
					"%s refuses a link to the recording".formatted(recording.platform()));
			default -> new StepFailure.Transient(FailureReason.LINK_UNAVAILABLE,
					"No link to the recording is to be had at the moment (%d)".formatted(status.value()),
					RetryAfter.of(response.headers().asHttpHeaders()));
		};
	}

	/**
	 * The gateway's answer.
	 *
	 * @param url the link
	 */
	private record AccessLink(String url) {
	}

}
