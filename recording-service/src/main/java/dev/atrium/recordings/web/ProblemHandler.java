package dev.atrium.recordings.web;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

/**
 * Answers every error as a problem document; one about the request names the field and
 * the rule.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	@Override
	protected Mono<ResponseEntity<Object>> handleHandlerMethodValidationException(HandlerMethodValidationException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		List<FieldError> errors = ex.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> FieldError.of(result.getMethodParameter().getParameterName(), error)))
			.toList();
		return invalid(ex, ex.getBody(), errors, headers, status, exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleServerWebInputException(ServerWebInputException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		String field = (ex.getMethodParameter() != null) ? ex.getMethodParameter().getParameterName() : null;
		FieldError error = new FieldError(String.valueOf(field), "has no value of the right form");
		return invalid(ex, ex.getBody(), List.of(error), headers, status, exchange);
	}

	private Mono<ResponseEntity<Object>> invalid(Exception ex, ProblemDetail problem, List<FieldError> errors,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		URI type = Problems.INVALID_REQUEST;
		problem.setType(type);
		problem.setDetail("The request is not valid");
		problem.setProperty("errors", errors);
		return handleExceptionInternal(ex, problem, headers, status, exchange);
	}

	/**
	 * What is wrong with a field.
	 *
	 * @param field its name
	 * @param message the rule that it breaks
	 */
	record FieldError(String field, String message) {

		static FieldError of(@Nullable String field, MessageSourceResolvable error) {
			return new FieldError(String.valueOf(field), String.valueOf(error.getDefaultMessage()));
		}

	}

}
