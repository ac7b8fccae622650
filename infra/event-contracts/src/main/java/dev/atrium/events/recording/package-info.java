/**
 * Life of a recording, from the provider's announcement to its erasure; topic
 * {@code recordings}.
 */
@NullMarked
package dev.atrium.events.recording;

import org.jspecify.annotations.NullMarked;
