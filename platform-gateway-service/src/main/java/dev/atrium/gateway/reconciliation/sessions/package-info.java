/**
 * Announces who came to a room and who left, and when its sessions began and ended, where
 * no callback has told.
 */
@NullMarked
package dev.atrium.gateway.reconciliation.sessions;

import org.jspecify.annotations.NullMarked;
