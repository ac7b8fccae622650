/**
 * A service that has nothing but messaging.
 */
@NullMarked
package dev.atrium.messaging.sample;

import org.jspecify.annotations.NullMarked;
