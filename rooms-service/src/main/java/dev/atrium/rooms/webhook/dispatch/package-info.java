/**
 * Brings each event to its webhook, again and again if it must.
 */
@NullMarked
package dev.atrium.rooms.webhook.dispatch;

import org.jspecify.annotations.NullMarked;
