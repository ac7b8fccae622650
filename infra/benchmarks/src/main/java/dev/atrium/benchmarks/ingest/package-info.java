/**
 * How many callbacks are taken in and kept, and how fast.
 */
@NullMarked
package dev.atrium.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
