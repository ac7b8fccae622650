/**
 * Daily.co.
 */
@NullMarked
package dev.atrium.gateway.platform.daily;

import org.jspecify.annotations.NullMarked;
