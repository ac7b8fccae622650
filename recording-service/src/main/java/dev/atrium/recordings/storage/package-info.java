/**
 * Where finished files live: whole or not at all.
 */
@NullMarked
package dev.atrium.recordings.storage;

import org.jspecify.annotations.NullMarked;
