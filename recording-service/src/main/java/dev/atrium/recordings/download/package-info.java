/**
 * From a link to a whole, checked file on disk, whatever the network does.
 */
@NullMarked
package dev.atrium.recordings.download;

import org.jspecify.annotations.NullMarked;
