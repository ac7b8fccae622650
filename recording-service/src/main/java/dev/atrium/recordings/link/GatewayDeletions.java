package dev.atrium.recordings.link;

import java.time.Duration;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.RetryAfter;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Has the gateway remove recordings at their provider.
 */
@Component
public class GatewayDeletions {

	private static final String PATH = "/internal/v1/platforms/{platform}/recordings/{recording}";

	private final WebClient gateway;

	private final Duration timeout;

	GatewayDeletions(WebClient.Builder builder, GatewayProperties properties) {
		this.gateway = properties.client(builder);
		this.timeout = properties.timeout();
	}

	/**
	 * Removes the provider's copy; done as well if it is gone already.
	 * @return fails with {@link StepFailure}
	 */
	public Mono<Void> delete(RecordingRef recording) {
		return this.gateway.delete()
			.uri(PATH, Map.of("platform", recording.platform(), "recording", recording.providerRecordingId()))
			.exchangeToMono((response) -> deleted(recording, response))
			.timeout(this.timeout)
			.onErrorMap((ex) -> !(ex instanceof StepFailure),
					(ex) -> new StepFailure.Transient(FailureReason.UNREACHABLE, "The gateway cannot be reached", ex));
	}

	private static Mono<Void> deleted(RecordingRef recording, ClientResponse response) {
		return response.releaseBody()
			.then(response.statusCode().is2xxSuccessful() ? Mono.empty()
					: Mono.error(() -> failure(recording, response)));
	}

	private static StepFailure failure(RecordingRef recording, ClientResponse response) {
		String platform = recording.platform();
		return switch (response.statusCode().value()) {
			case 409 -> new StepFailure.Permanent(FailureReason.PLATFORM_NOT_CONFIGURED,
					"%s is not configured in this deployment".formatted(platform));
			case 502 -> new StepFailure.Transient(FailureReason.REFUSED,
					"%s refuses to delete the recording".formatted(platform));
			default -> new StepFailure.Transient(
					FailureReason.UNREACHABLE, "%s cannot be asked to delete the recording at the moment (%d)"
						.formatted(platform, response.statusCode().value()),
					RetryAfter.of(response.headers().asHttpHeaders()));
		};
	}

}
