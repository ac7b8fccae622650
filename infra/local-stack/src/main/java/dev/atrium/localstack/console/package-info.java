/**
 * The command behind {@code infra/run-local}: its options, its table and the logs of the
 * processes on the terminal.
 */
@NullMarked
package dev.atrium.localstack.console;

import org.jspecify.annotations.NullMarked;
