package dev.atrium.rooms.room.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

import dev.atrium.outbound.OutboundRefused;
import dev.atrium.outbound.UrlGuard;
import dev.atrium.rooms.calendar.fetch.FeedUrl;

/**
 * The URL of a calendar that may be fetched; {@code webcal} stands for {@code https}.
 */
@Documented
@Constraint(validatedBy = CalendarUrl.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface CalendarUrl {

	String message() default "is no URL of a calendar";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks the guard, which asks again when the calendar is fetched. */
	class Validator implements ConstraintValidator<CalendarUrl, String> {

		private final UrlGuard guard;

		Validator(UrlGuard guard) {
			this.guard = guard;
		}

		@Override
		public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
			return url == null || url.isBlank() || isFetchable(url, context);
		}

		private boolean isFetchable(String url, ConstraintValidatorContext context) {
			try {
				this.guard.check(FeedUrl.toFetch(url));
				return true;
			}
			catch (OutboundRefused ex) {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate(words(ex)).addConstraintViolation();
				return false;
			}
		}

		private static String words(OutboundRefused ex) {
			return switch (ex.rule()) {
				case SCHEME -> "must begin with https or webcal";
				case USER_INFO -> "must not carry a user name or password";
				case ADDRESS, HOST -> "must lead to the public internet";
				case URL, REDIRECTS, SIZE -> "must be a URL";
			};
		}

	}

}
