/**
 * One request to a webhook: what is signed, sent and kept of the answer.
 */
@NullMarked
package dev.atrium.rooms.webhook.sending;

import org.jspecify.annotations.NullMarked;
