package dev.atrium.rooms.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;

/**
 * Describes for each operation the problems that it answers with, each by an example:
 * those that its method declares, those that follow from its parameters, and those that
 * every request can come to.
 */
@Component
class ProblemResponses implements OperationCustomizer {

	static final String SCHEMA = "Problem";

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		Problems declared = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Problems.class);
		Stream<ProblemType> own = (declared != null) ? Arrays.stream(declared.value()) : Stream.empty();
		Stream.of(own, implied(operation))
			.flatMap((types) -> types)
			.distinct()
			.collect(Collectors.groupingBy((type) -> Integer.toString(type.httpStatus()), TreeMap::new,
					Collectors.toList()))
			.forEach((status, types) -> responses(operation).addApiResponse(status, response(types)));
		return operation;
	}

	private static Stream<ProblemType> implied(Operation operation) {
		boolean body = operation.getRequestBody() != null;
		boolean input = body || !Objects.requireNonNullElse(operation.getParameters(), List.of()).isEmpty();
		return Stream
			.of(body ? ProblemType.MALFORMED_JSON : null, input ? ProblemType.INVALID_FIELDS : null,
					ProblemType.NOT_AUTHENTICATED, ProblemType.IDENTITY_UNAVAILABLE, ProblemType.INTERNAL_ERROR)
			.flatMap(Stream::ofNullable);
	}

	private static ApiResponses responses(Operation operation) {
		if (operation.getResponses() == null) {
			operation.setResponses(new ApiResponses());
		}
		return operation.getResponses();
	}

	private static ApiResponse response(List<ProblemType> types) {
		MediaType problem = new MediaType().schema(new Schema<>().$ref(SCHEMA));
		types.forEach((type) -> problem.addExamples(type.word(), new Example().value(type.example())));
		return new ApiResponse()
			.description(types.stream().map(ProblemType::title).collect(Collectors.joining("; or ")))
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					problem));
	}

}
