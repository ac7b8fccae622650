/**
 * Child processes, with real ones.
 */
@NullMarked
package dev.atrium.localstack.process;

import org.jspecify.annotations.NullMarked;
