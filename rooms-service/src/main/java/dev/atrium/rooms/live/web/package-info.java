/**
 * Live streams over HTTP.
 */
@NullMarked
package dev.atrium.rooms.live.web;

import org.jspecify.annotations.NullMarked;
