/**
 * The durable job that takes a recording from its announcement to its end.
 */
@NullMarked
package dev.atrium.recordings.job;

import org.jspecify.annotations.NullMarked;
