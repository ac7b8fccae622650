/**
 * Getting calendar feeds: what was fetched before is asked for only if it has changed.
 */
@NullMarked
package dev.atrium.rooms.calendar.fetch;

import org.jspecify.annotations.NullMarked;
