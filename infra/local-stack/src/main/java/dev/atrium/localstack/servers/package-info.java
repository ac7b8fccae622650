/**
 * The process that runs Kafka and PostgreSQL, and the lines by which the launcher tells
 * it what to do.
 */
@NullMarked
package dev.atrium.localstack.servers;

import org.jspecify.annotations.NullMarked;
