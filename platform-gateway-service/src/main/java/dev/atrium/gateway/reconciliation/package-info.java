/**
 * Finds what the providers' callbacks should have told and did not, by asking the
 * providers; what every such comparison needs.
 */
@NullMarked
package dev.atrium.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
