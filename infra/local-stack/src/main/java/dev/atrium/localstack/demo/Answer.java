package dev.atrium.localstack.demo;

import java.util.Arrays;

import tools.jackson.databind.JsonNode;

/**
 * What a request was answered.
 *
 * @param request its method and address
 * @param status the HTTP status
 * @param json the body, missing where it is no JSON
 * @param text the body as it came
 */
record Answer(String request, int status, JsonNode json, String text) {

	static final int OK = 200;

	static final int CREATED = 201;

	static final int ACCEPTED = 202;

	static final int NO_CONTENT = 204;

	static final int NOT_FOUND = 404;

	/** The body of an answer with one of these statuses. */
	JsonNode expect(int... statuses) {
		if (Arrays.stream(statuses).noneMatch((expected) -> expected == this.status)) {
			throw new UnexpectedAnswer("%s answered %d: %s".formatted(this.request, this.status, reason()));
		}
		return this.json;
	}

	private String reason() {
		return this.json.has("detail") ? this.json.path("detail").asString() : this.text;
	}

}
