/**
 * Recordings: what is known of each, its states and the moves between them.
 */
@NullMarked
package dev.atrium.recordings.recording;

import org.jspecify.annotations.NullMarked;
