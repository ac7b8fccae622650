/**
 * A file that is only partly there: its pieces, its state that outlives the process, and
 * its hash.
 */
@NullMarked
package dev.atrium.recordings.download.part;

import org.jspecify.annotations.NullMarked;
