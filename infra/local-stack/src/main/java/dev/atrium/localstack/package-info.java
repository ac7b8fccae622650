/**
 * The whole system as child processes of one launcher: what is started, how its parts are
 * told of each other, and the handle on the running system for tests and benchmarks.
 */
@NullMarked
package dev.atrium.localstack;

import org.jspecify.annotations.NullMarked;
