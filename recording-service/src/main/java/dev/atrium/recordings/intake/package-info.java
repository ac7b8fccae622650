/**
 * Events that announce recordings.
 */
@NullMarked
package dev.atrium.recordings.intake;

import org.jspecify.annotations.NullMarked;
