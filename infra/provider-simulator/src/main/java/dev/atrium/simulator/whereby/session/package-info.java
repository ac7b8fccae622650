/**
 * Whereby's room sessions, their callbacks and insights.
 */
@NullMarked
package dev.atrium.simulator.whereby.session;

import org.jspecify.annotations.NullMarked;
