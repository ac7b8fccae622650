package dev.atrium.simulator.control;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

import dev.atrium.simulator.room.RoomNotOpenException;

/**
 * Errors of the control API, as problem documents.
 */
@RestControllerAdvice(basePackageClasses = ControlErrors.class)
class ControlErrors extends ResponseEntityExceptionHandler {

	static ErrorResponseException notFound(String what, String id) {
		return problem(HttpStatus.NOT_FOUND, "There is no " + what + " " + id);
	}

	static ErrorResponseException conflict(String detail) {
		return problem(HttpStatus.CONFLICT, detail);
	}

	static ErrorResponseException badRequest(String detail) {
		return problem(HttpStatus.BAD_REQUEST, detail);
	}

	@ExceptionHandler
	ProblemDetail roomNotOpen(RoomNotOpenException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(ex.getMessage()));
	}

	private static ErrorResponseException problem(HttpStatus status, String detail) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

}
