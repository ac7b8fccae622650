package dev.atrium.rooms.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;

/**
 * Answers every failed request with a problem document.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

	private final Tracer tracer;

	ProblemHandler(Tracer tracer) {
		this.tracer = tracer;
	}

	@ExceptionHandler
	Mono<ResponseEntity<Object>> handle(ConstraintViolationException ex, ServerWebExchange exchange) {
		return answer(Problem.of(InvalidFields.of(ex.getConstraintViolations().stream())), exchange);
	}

	@ExceptionHandler
	Mono<ResponseEntity<Object>> handle(JacksonException ex, ServerWebExchange exchange) {
		return answer(unreadable(ex), exchange);
	}

	@ExceptionHandler
	Mono<ResponseEntity<Object>> handle(Throwable ex, ServerWebExchange exchange) {
		Span span = this.tracer.currentSpan();
		String traceId = (span != null) ? span.context().traceId() : exchange.getRequest().getId();
		log.error("{} {} failed, trace {}", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), traceId,
				ex);
		return answer(ProblemType.INTERNAL_ERROR.because("Something went wrong on our side; trace id " + traceId)
			.with("trace_id", traceId), exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleServerWebInputException(ServerWebInputException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		JacksonException unreadable = unreadableJson(ex);
		if (unreadable != null) {
			return answer(unreadable(unreadable), exchange);
		}
		return isTypeMismatch(ex) ? answer(Problem.of(List.of(ofWrongType(ex))), exchange)
				: super.handleServerWebInputException(ex, headers, status, exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(WebExchangeBindException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		Stream<ConstraintViolation<?>> violations = ex.getAllErrors()
			.stream()
			.map((error) -> error.unwrap(ConstraintViolation.class));
		return answer(Problem.of(InvalidFields.of(violations)), exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleHandlerMethodValidationException(HandlerMethodValidationException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		Stream<ConstraintViolation<?>> violations = ex.getParameterValidationResults()
			.stream()
			.flatMap(ProblemHandler::violations);
		return answer(Problem.of(InvalidFields.of(violations)), exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleExceptionInternal(Exception ex, @Nullable Object body,
			@Nullable HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		return super.handleExceptionInternal(ex, body, asProblem(headers), status, exchange)
			.doOnNext(ProblemHandler::name);
	}

	// Whoever asked for a stream of events would else get a problem in one.
	private static HttpHeaders asProblem(@Nullable HttpHeaders headers) {
		HttpHeaders named = new HttpHeaders();
		if (headers != null) {
			named.putAll(headers);
		}
		named.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return named;
	}

	private Mono<ResponseEntity<Object>> answer(Problem problem, ServerWebExchange exchange) {
		return handleExceptionInternal(problem, problem.getBody(), problem.getHeaders(), problem.getStatusCode(),
				exchange);
	}

	private static Problem unreadable(JacksonException ex) {
		if (ex instanceof DatabindException unfitting) {
			return Problem.of(List.of(InvalidFields.unreadable(unfitting)));
		}
		TokenStreamLocation at = ex.getLocation();
		return ProblemType.MALFORMED_JSON.because(
				(at != null) ? "The body is not JSON: line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())
						: "The body is not JSON");
	}

	private static InvalidField ofWrongType(ServerWebInputException ex) {
		MethodParameter parameter = Objects.requireNonNull(ex.getMethodParameter(), "only parameters are converted");
		return InvalidFields.ofWrongType(parameterName(parameter), parameter.getParameterType());
	}

	private static boolean isTypeMismatch(ServerWebInputException ex) {
		return ex.getCause() instanceof TypeMismatchException && ex.getMethodParameter() != null;
	}

	// What it has for a cause in turn is only why, and knows of no field.
	private static @Nullable JacksonException unreadableJson(Throwable ex) {
		return switch (ex.getCause()) {
			case null -> null;
			case JacksonException found -> found;
			case Throwable other -> unreadableJson(other);
		};
	}

	private static String parameterName(MethodParameter parameter) {
		return InvalidFields.snake(Objects.requireNonNullElse(parameter.getParameterName(), "parameter"));
	}

	private static Stream<ConstraintViolation<?>> violations(ParameterValidationResult result) {
		return result.getResolvableErrors()
			.stream()
			.<ConstraintViolation<?>>map((error) -> result.unwrap(error, ConstraintViolation.class));
	}

	/** Gives what the framework reports (405, 415, ...) a type of ours. */
	private static void name(ResponseEntity<Object> response) {
		if (response.getBody() instanceof ProblemDetail document && isUnnamed(document)
				&& response.getStatusCode() instanceof HttpStatus status) {
			document
				.setType(URI.create("urn:atrium:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
		}
	}

	private static boolean isUnnamed(ProblemDetail document) {
		return document.getType() == null || "about:blank".equals(document.getType().toString());
	}

}
