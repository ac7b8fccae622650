package dev.atrium.rooms.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems that a controller's method answers with, for the API's description. Left
 * out are those that every request can come to, such as refused credentials and invalid
 * fields.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Problems {

	/** Those. */
	ProblemType[] value() default {};

}
