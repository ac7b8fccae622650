/**
 * The whole system from outside: what users see when all goes well, when processes are
 * killed, and when providers misbehave.
 */
@NullMarked
package dev.atrium.e2e;

import org.jspecify.annotations.NullMarked;
