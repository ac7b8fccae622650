package dev.atrium.rooms.problem;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Tells from what the libraries report which field of a request breaks which rule.
 */
final class InvalidFields {

	private static final Map<Class<?>, String> TYPES = Map.ofEntries(Map.entry(Boolean.class, "true or false"),
			Map.entry(boolean.class, "true or false"), Map.entry(String.class, "a string"),
			Map.entry(Integer.class, "a whole number"), Map.entry(int.class, "a whole number"),
			Map.entry(UUID.class, "a UUID"), Map.entry(Instant.class, "an instant such as 2026-03-01T12:00:00Z"));

	private InvalidFields() {
	}

	/** The field that cannot be read from JSON. */
	static InvalidField unreadable(DatabindException ex) {
		String field = ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining("."));
		Class<?> target = (ex instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
		return ofWrongType(field.isEmpty() ? "body" : field, target);
	}

	/** The field whose value is of another type than it must be. */
	static InvalidField ofWrongType(String field, @Nullable Class<?> required) {
		if (required != null && required.isEnum()) {
			return new InvalidField(field, "enum", "must be one of " + String.join(", ", wireNames(required)));
		}
		String expected = (required != null) ? TYPES.getOrDefault(required, "an object") : "of another type";
		return new InvalidField(field, "type", "must be " + expected);
	}

	/** The fields that break declared constraints, in a stable order. */
	static List<InvalidField> of(Stream<? extends ConstraintViolation<?>> violations) {
		return violations
			.map((violation) -> new InvalidField(field(violation.getPropertyPath()), rule(violation),
					violation.getMessage()))
			.sorted(Comparator.comparing(InvalidField::field).thenComparing(InvalidField::rule))
			.toList();
	}

	/** How a Java name is spelled in JSON. */
	static String snake(String camelCase) {
		return kebab(camelCase).replace('-', '_');
	}

	private static String field(Path path) {
		String name = "";
		for (Path.Node node : path) {
			boolean named = node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT;
			name = named ? node.getName() : name;
		}
		return snake(name);
	}

	private static String rule(ConstraintViolation<?> violation) {
		Class<? extends Annotation> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
		return kebab(constraint.getSimpleName());
	}

	private static String kebab(String camelCase) {
		return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	private static List<String> wireNames(Class<?> type) {
		return Arrays.stream(type.getFields()).filter((field) -> field.isEnumConstant()).map((constant) -> {
			JsonProperty name = constant.getAnnotation(JsonProperty.class);
			return (name != null) ? name.value() : constant.getName();
		}).toList();
	}

}
