package dev.atrium.gateway.web;

import java.net.URI;
import java.util.Locale;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

import dev.atrium.gateway.platform.PlatformException;

/**
 * Answers every error with a problem document.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final URI INVALID_REQUEST = URI.create("urn:atrium:problem:invalid-request");

	@ExceptionHandler
	Mono<ResponseEntity<Object>> providerFailed(PlatformException failure, ServerWebExchange exchange) {
		ErrorResponseException problem = Problems.of(failure);
		return handleErrorResponseException(problem, problem.getHeaders(), problem.getStatusCode(), exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(WebExchangeBindException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		ex.getBody().setType(INVALID_REQUEST);
		ex.getBody().setProperty("errors", ex.getFieldErrors().stream().map(InvalidField::of).toList());
		return super.handleWebExchangeBindException(ex, headers, status, exchange);
	}

	/** A field that breaks a rule, named as it is on the wire. */
	record InvalidField(String field, String message) {

		static InvalidField of(FieldError error) {
			String snakeCase = error.getField().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
			return new InvalidField(snakeCase, String.valueOf(error.getDefaultMessage()));
		}

	}

}
