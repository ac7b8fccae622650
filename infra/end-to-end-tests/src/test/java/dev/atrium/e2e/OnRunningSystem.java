package dev.atrium.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import dev.atrium.e2e.system.Atrium;

/**
 * Runs tests against the whole system, started once for all of them; a parameter of type
 * {@link Atrium} gives access to it. After each test the providers behave again and every
 * process runs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnRunningSystem.Extension.class)
@interface OnRunningSystem {

	/** Starts the system before the first test and stops it after the last. */
	class Extension implements ParameterResolver, AfterEachCallback {

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == Atrium.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
			return atrium(context);
		}

		@Override
		public void afterEach(ExtensionContext context) {
			atrium(context).recover();
		}

		private static Atrium atrium(ExtensionContext context) {
			return context.getRoot()
				.getStore(Namespace.GLOBAL)
				.computeIfAbsent(Atrium.class, (key) -> Atrium.start(), Atrium.class);
		}

	}

}
