/**
 * How long somebody waits who opens a meeting.
 */
@NullMarked
package dev.atrium.benchmarks.rooms;

import org.jspecify.annotations.NullMarked;
