/**
 * Whereby's callbacks: how they are signed and what they mean.
 */
@NullMarked
package dev.atrium.ingest.webhook.whereby;

import org.jspecify.annotations.NullMarked;
