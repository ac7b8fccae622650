package dev.atrium.ingest.webhook.web;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** No package of ours understands that platform. */
class UnknownPlatformException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final URI TYPE = URI.create("urn:atrium:problem:unknown-platform");

	UnknownPlatformException(String platform) {
		super(HttpStatus.NOT_FOUND, problem(platform), null);
	}

	private static ProblemDetail problem(String platform) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"There is no platform \"" + platform + "\".");
		problem.setType(TYPE);
		return problem;
	}

}
