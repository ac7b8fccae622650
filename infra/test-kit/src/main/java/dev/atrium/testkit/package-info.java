/**
 * Real Kafka and PostgreSQL for tests, one of each per JVM, on a developer's laptop as on
 * a bare build machine.
 */
@NullMarked
package dev.atrium.testkit;

import org.jspecify.annotations.NullMarked;
