/**
 * Announces the finished recordings that no callback has announced.
 */
@NullMarked
package dev.atrium.gateway.reconciliation.recordings;

import org.jspecify.annotations.NullMarked;
