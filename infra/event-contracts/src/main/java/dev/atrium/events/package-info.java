/**
 * What every event shares: its envelope, its topic, its JSON form and its identifiers.
 */
@NullMarked
package dev.atrium.events;

import org.jspecify.annotations.NullMarked;
