package dev.atrium.rooms.caller;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.ProblemWriter;

/**
 * Answers requests whose credentials are no good, instead of taking them for anonymous
 * ones: their sender believes to be known.
 */
@Component
class RefusedCredentials implements ServerAuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(RefusedCredentials.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final ProblemWriter problems;

	RefusedCredentials(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException ex) {
		return this.problems.write(problem(ex), exchange.getExchange());
	}

	private static Problem problem(AuthenticationException ex) {
		if (ex instanceof AuthenticationServiceException) {
			log.warn("Callers cannot be told apart: {}: {}", ex.getMessage(),
					String.valueOf(NestedExceptionUtils.getMostSpecificCause(ex)));
			return ProblemType.IDENTITY_UNAVAILABLE.asProblem().retryAfter(PAUSE);
		}
		return ProblemType.NOT_AUTHENTICATED.because((ex instanceof BadCredentialsException key)
				? String.valueOf(key.getMessage()) : "The token is not valid, or no longer");
	}

}
