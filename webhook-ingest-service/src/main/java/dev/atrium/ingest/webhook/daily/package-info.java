/**
 * Daily.co's callbacks: how they are signed and what they mean.
 */
@NullMarked
package dev.atrium.ingest.webhook.daily;

import org.jspecify.annotations.NullMarked;
