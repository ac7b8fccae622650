/**
 * How recording-service fetches, beside the usual tools.
 */
@NullMarked
package dev.atrium.benchmarks.recordings;

import org.jspecify.annotations.NullMarked;
