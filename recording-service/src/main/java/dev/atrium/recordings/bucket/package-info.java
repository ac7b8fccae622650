/**
 * The team's own buckets, where providers leave recordings.
 */
@NullMarked
package dev.atrium.recordings.bucket;

import org.jspecify.annotations.NullMarked;
