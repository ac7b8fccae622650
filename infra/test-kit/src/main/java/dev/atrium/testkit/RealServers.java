package dev.atrium.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives a Spring test a real broker and a real database through the properties the
 * services read: {@code KAFKA_BOOTSTRAP_SERVERS}, {@code DATABASE_URL},
 * {@code DATABASE_USERNAME} and {@code DATABASE_PASSWORD}. All contexts of a JVM share
 * the servers; each context has a database of its own. A server starts when its property
 * is read, so a service without a database does not wait for one.
 *
 * @see Servers
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ContextCustomizerFactories(RealServersContextCustomizerFactory.class)
public @interface RealServers {

}
