/**
 * Measures the running system, each figure beside a baseline of the same run.
 */
@NullMarked
package dev.atrium.benchmarks;

import org.jspecify.annotations.NullMarked;
