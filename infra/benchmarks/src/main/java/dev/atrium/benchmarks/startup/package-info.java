/**
 * How long each service takes to start and how much memory it then holds.
 */
@NullMarked
package dev.atrium.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
