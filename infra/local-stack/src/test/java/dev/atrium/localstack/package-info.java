/**
 * The launcher, from its parts to real processes.
 */
@NullMarked
package dev.atrium.localstack;

import org.jspecify.annotations.NullMarked;
