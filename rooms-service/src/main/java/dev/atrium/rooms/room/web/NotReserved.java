package dev.atrium.rooms.room.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Words that the frontend's own URLs need.
 */
@Documented
@Constraint(validatedBy = NotReserved.Validator.class)
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NotReserved {

	String[] value();

	String message() default "is reserved, choose another";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Compares with the list. */
	class Validator implements ConstraintValidator<NotReserved, String> {

		private Set<String> reserved = Set.of();

		@Override
		public void initialize(NotReserved constraint) {
			this.reserved = Set.of(constraint.value());
		}

		@Override
		public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
			return name == null || !this.reserved.contains(name);
		}

	}

}
