package dev.atrium.rooms.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that cannot be granted, as the caller is told.
 */
public class Problem extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	Problem(ProblemType type, String detail) {
		super(type.status(), document(type, detail), null);
		if (type.status() == HttpStatus.UNAUTHORIZED) {
			getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
	}

	/** A problem with fields of a request. */
	public static Problem of(List<InvalidField> errors) {
		String detail = (errors.size() == 1) ? "1 field breaks its rules" : errors.size() + " fields break their rules";
		return ProblemType.INVALID_FIELDS.because(detail).with("errors", errors);
	}

	/** Adds a member to the problem document. */
	public Problem with(String member, @Nullable Object value) {
		getBody().setProperty(member, value);
		return this;
	}

	/** Tells the caller when another try makes sense. */
	public Problem retryAfter(Duration pause) {
		getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
		return this;
	}

	private static ProblemDetail document(ProblemType type, String detail) {
		ProblemDetail document = ProblemDetail.forStatusAndDetail(type.status(), detail);
		document.setType(type.uri());
		document.setTitle(type.title());
		return document;
	}

}
