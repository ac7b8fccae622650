/**
 * Life of a meeting, from the request to its end; topic {@code meetings}.
 */
@NullMarked
package dev.atrium.events.meeting;

import org.jspecify.annotations.NullMarked;
