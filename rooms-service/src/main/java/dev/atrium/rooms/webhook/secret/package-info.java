/**
 * What webhooks are signed with, and how that is kept.
 */
@NullMarked
package dev.atrium.rooms.webhook.secret;

import org.jspecify.annotations.NullMarked;
