package dev.atrium.rooms.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An {@code Idempotency-Key} as clients may give it: a UUID or the like, quoted or not.
 */
@Documented
@Size(min = 1, max = 255)
@Pattern(regexp = "[\\x21-\\x7e]*", message = "must consist of visible ASCII characters")
@Constraint(validatedBy = {})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeyFormat {

	/** The header (draft-ietf-httpapi-idempotency-key-header). */
	String HEADER = "Idempotency-Key";

	/** The parameter's documentation. */
	String DESCRIPTION = "Makes the request safe to repeat for a day: the same key with the same request gets the "
			+ "answer of the first one, with another request 422";

	/** Never used, the composing constraints have theirs. */
	String message() default "";

	/** As every constraint. */
	Class<?>[] groups() default {};

	/** As every constraint. */
	Class<? extends Payload>[] payload() default {};

}
