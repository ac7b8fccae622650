/**
 * Meetings at the providers: their rooms are created and closed on request of
 * rooms-service.
 */
@NullMarked
package dev.atrium.gateway.provisioning;

import org.jspecify.annotations.NullMarked;
