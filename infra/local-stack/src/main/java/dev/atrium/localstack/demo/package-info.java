/**
 * A meeting on each platform from an empty room to its processed audio, played through
 * public HTTP only.
 */
@NullMarked
package dev.atrium.localstack.demo;

import org.jspecify.annotations.NullMarked;
