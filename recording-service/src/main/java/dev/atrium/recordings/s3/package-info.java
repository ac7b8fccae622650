/**
 * Clients for whatever speaks Amazon's S3.
 */
@NullMarked
package dev.atrium.recordings.s3;

import org.jspecify.annotations.NullMarked;
