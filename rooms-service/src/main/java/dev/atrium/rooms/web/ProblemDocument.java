package dev.atrium.rooms.web;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as clients see it (RFC 9457), for the API's description.
 */
@Schema(name = ProblemResponses.SCHEMA, description = "What went wrong (RFC 9457)")
record ProblemDocument(
		@Schema(description = "The kind of problem, which never changes",
				example = "urn:atrium:problem:invalid-fields") URI type,
		@Schema(description = "The kind of problem, for people", example = "Invalid fields") String title,
		@Schema(description = "The status of the answer", example = "422") int status,
		@Schema(description = "What went wrong this time, for people",
				example = "1 field breaks its rules") String detail,
		@Schema(description = "The path that was asked for", example = "/v1/rooms") @Nullable String instance,
		@Schema(description = "Which fields break which rules; with 422") @Nullable List<Field> errors) {

	/** A field that breaks a rule. */
	@Schema(name = "InvalidField")
	record Field(@Schema(description = "The field as it was sent", example = "room_mode") String field,
			@Schema(description = "The rule's name", example = "enum") String rule,
			@Schema(description = "What the rule asks for", example = "must be one of normal, group") String message) {
	}

}
