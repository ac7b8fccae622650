package dev.atrium.rooms.room.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A name that can be part of a room's URL and of its rooms' names at the providers.
 */
@NotNull
@Size(min = 1, max = 63)
@Pattern(regexp = "[a-z0-9-]*", message = "must consist of a-z, 0-9 and -")
@Pattern(regexp = "(?!-*$).*|", message = "must contain a letter or a digit")
@NotReserved({ "browse", "name", "rooms", "transcripts" })
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface RoomName {

	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
