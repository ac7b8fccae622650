/**
 * API keys over HTTP.
 */
@NullMarked
package dev.atrium.rooms.apikey.web;

import org.jspecify.annotations.NullMarked;
