/**
 * Callers over HTTP.
 */
@NullMarked
package dev.atrium.rooms.caller.web;

import org.jspecify.annotations.NullMarked;
