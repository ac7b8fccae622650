/**
 * Room webhooks over HTTP.
 */
@NullMarked
package dev.atrium.rooms.webhook.web;

import org.jspecify.annotations.NullMarked;
