/**
 * The providers' webhooks that lead to us: registered, watched and switched on again.
 */
@NullMarked
package dev.atrium.gateway.webhook;

import org.jspecify.annotations.NullMarked;
