/**
 * A real Kafka broker and a real PostgreSQL started from Maven artifacts, for the local
 * stack and for tests without Docker.
 */
@NullMarked
package dev.atrium.embedded;

import org.jspecify.annotations.NullMarked;
