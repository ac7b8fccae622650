package dev.atrium.rooms.platform;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Client of platform-gateway-service's internal REST. Every failure is a
 * {@link GatewayUnavailable}.
 */
@Component
public class Gateway {

	private static final URI NO_TOKENS = URI.create("urn:atrium:problem:tokens-not-supported");

	private final WebClient http;

	private final GatewayProperties properties;

	Gateway(WebClient.Builder http, GatewayProperties properties) {
		this.properties = properties;
		this.http = http.baseUrl(properties.url().toString())
			.defaultHeaders((headers) -> headers.setBearerAuth(properties.token()))
			.build();
	}

	/**
	 * A token that lets somebody into a meeting.
	 * @return empty where the platform needs none
	 */
	public Mono<String> meetingToken(UUID meetingId, TokenRequest request) {
		return this.http.post()
			.uri("/internal/v1/meetings/{id}/tokens", meetingId)
			.bodyValue(request)
			.exchangeToMono(Gateway::token)
			.transform(this::guarded);
	}

	/**
	 * Whether anybody is in a meeting at this moment, by its provider's count.
	 * @return empty where the provider does not tell, or has no room for the meeting
	 */
	public Mono<Boolean> isAnybodyIn(UUID meetingId) {
		return this.http.get()
			.uri("/internal/v1/meetings/{id}/presence", meetingId)
			.exchangeToMono(Gateway::presence)
			.transform(this::guarded);
	}

	Mono<List<PlatformState>> platforms() {
		return this.http.get()
			.uri("/internal/v1/platforms")
			.retrieve()
			.bodyToMono(PlatformList.class)
			.map(PlatformList::platforms)
			.transform(this::guarded);
	}

	private <T> Mono<T> guarded(Mono<T> answer) {
		return answer.timeout(this.properties.timeout())
			.onErrorMap((ex) -> !(ex instanceof GatewayUnavailable), GatewayUnavailable::new);
	}

	private static Mono<String> token(ClientResponse response) {
		if (response.statusCode().is2xxSuccessful()) {
			return response.bodyToMono(MeetingToken.class).map(MeetingToken::token);
		}
		if (response.statusCode() != HttpStatus.CONFLICT) {
			return response.createError();
		}
		return response.bodyToMono(ProblemDetail.class)
			.filter((problem) -> !NO_TOKENS.equals(problem.getType()))
			.flatMap((problem) -> Mono.error(new GatewayUnavailable(problem.getDetail())));
	}

	private static Mono<Boolean> presence(ClientResponse response) {
		if (response.statusCode().is2xxSuccessful()) {
			return response.bodyToMono(PresenceAnswer.class).map((answer) -> !answer.visits().isEmpty());
		}
		boolean untold = response.statusCode() == HttpStatus.NOT_FOUND || response.statusCode() == HttpStatus.CONFLICT;
		return untold ? response.releaseBody().then(Mono.empty()) : response.createError();
	}

	/**
	 * Who the token is for.
	 *
	 * @param userId the user, if known
	 * @param userName the name shown to the others, if given
	 * @param owner whether the token carries the host's rights
	 * @param skipConsent whether the room's participants are recorded without being asked
	 */
	public record TokenRequest(@Nullable String userId, @Nullable String userName, boolean owner, boolean skipConsent) {
	}

	private record PlatformList(List<PlatformState> platforms) {
	}

	private record PresenceAnswer(List<Object> visits) {
	}

	private record MeetingToken(String token) {
	}

}
