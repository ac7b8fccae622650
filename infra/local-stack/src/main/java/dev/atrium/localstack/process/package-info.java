/**
 * A child process: started in a session of its own, logged to a file, stopped for
 * certain.
 */
@NullMarked
package dev.atrium.localstack.process;

import org.jspecify.annotations.NullMarked;
