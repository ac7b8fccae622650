package dev.atrium.rooms.webhook.sending;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.outbound.OutboundException;
import dev.atrium.outbound.OutboundFailed;
import dev.atrium.outbound.OutboundHttp;
import dev.atrium.outbound.OutboundRefused;
import dev.atrium.rooms.webhook.endpoint.Endpoint;
import dev.atrium.rooms.webhook.secret.SecretKeeper;

/**
 * Makes one attempt: signed as Standard Webhooks 1.0.0 has it, with Reflector's headers
 * beside.
 */
@Component
public class WebhookSender {

	private static final int PREVIEW_BYTES = 2_048;

	private final WebClient http;

	private final SecretKeeper secrets;

	private final Clock clock;

	WebhookSender(OutboundHttp outbound, SendingProperties properties, SecretKeeper secrets, Clock clock) {
		this.http = outbound.webClient(properties.limits())
			.defaultHeader(HttpHeaders.USER_AGENT, "Atrium-Webhook/1.0")
			.build();
		this.secrets = secrets;
		this.clock = clock;
	}

	/** Sends a message; whatever comes of that is an answer, not an error. */
	public Mono<Exchange> send(Endpoint endpoint, WebhookMessage message) {
		return Mono.defer(() -> {
			Instant sentAt = this.clock.instant();
			long start = System.nanoTime();
			return post(endpoint, message, sentAt)
				.onErrorResume(OutboundException.class, (ex) -> Mono.just(unanswered(ex)))
				.map((answer) -> new Exchange(endpoint.url(), sentAt, Duration.ofNanos(System.nanoTime() - start),
						answer));
		});
	}

	private Mono<Answer> post(Endpoint endpoint, WebhookMessage message, Instant at) {
		List<String> valid = this.secrets.toSignWith(endpoint.roomId(), endpoint.secrets());
		return this.http.post()
			.uri(endpoint.url())
			.contentType(MediaType.APPLICATION_JSON)
			.headers((headers) -> sign(headers, message, at.getEpochSecond(), valid))
			.bodyValue(message.body().getBytes(StandardCharsets.UTF_8))
			.exchangeToMono(this::answered);
	}

	private static void sign(HttpHeaders headers, WebhookMessage message, long timestamp, List<String> secrets) {
		headers.set("webhook-id", message.id());
		headers.set("webhook-timestamp", Long.toString(timestamp));
		headers.set("webhook-signature", Signatures.standard(secrets, message.id(), timestamp, message.body()));
		headers.set("X-Webhook-Event", message.event().wireName());
		headers.set("X-Webhook-Retry", Integer.toString(message.retry()));
		headers.set("X-Webhook-Signature", Signatures.reflector(secrets, timestamp, message.body()));
	}

	private Mono<Answer> answered(ClientResponse response) {
		Instant retryAt = RetryAfter.read(response.headers().asHttpHeaders(), this.clock.instant());
		int status = response.statusCode().value();
		return preview(response).map((preview) -> new Answer.Answered(status, preview, retryAt));
	}

	// The status tells whether the message was taken; a body that breaks off changes
	// nothing.
	private static Mono<String> preview(ClientResponse response) {
		return DataBufferUtils
			.join(DataBufferUtils.takeUntilByteCount(response.bodyToFlux(DataBuffer.class), PREVIEW_BYTES))
			.map(WebhookSender::text)
			.onErrorReturn(OutboundException.class, "")
			.defaultIfEmpty("");
	}

	private static String text(DataBuffer buffer) {
		String text = buffer.toString(StandardCharsets.UTF_8);
		DataBufferUtils.release(buffer);
		// PostgreSQL stores every character but this.
		return text.replace("\0", "");
	}

	private static Answer unanswered(OutboundException ex) {
		String error = String.valueOf(ex.getMessage());
		return switch (ex) {
			case OutboundRefused _ -> new Answer.Refused(error);
			case OutboundFailed failed -> new Answer.Unanswered(error, switch (failed.kind()) {
				case SILENT, DEADLINE -> true;
				case UNREACHABLE, BROKEN -> false;
			});
		};
	}

}
