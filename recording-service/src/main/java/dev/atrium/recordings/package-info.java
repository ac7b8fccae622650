/**
 * Downloads recordings, processes them, stores and serves them.
 */
@NullMarked
package dev.atrium.recordings;

import org.jspecify.annotations.NullMarked;
