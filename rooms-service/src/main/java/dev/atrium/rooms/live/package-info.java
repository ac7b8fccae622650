/**
 * What those who watch rooms and meetings are told as it happens, kept for a while so
 * that whoever was away misses nothing.
 */
@NullMarked
package dev.atrium.rooms.live;

import org.jspecify.annotations.NullMarked;
