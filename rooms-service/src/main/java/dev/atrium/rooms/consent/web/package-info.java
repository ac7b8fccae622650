/**
 * Consent over HTTP.
 */
@NullMarked
package dev.atrium.rooms.consent.web;

import org.jspecify.annotations.NullMarked;
