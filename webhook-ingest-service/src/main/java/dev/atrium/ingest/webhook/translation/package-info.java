/**
 * Tools for reading whatever a platform sends.
 */
@NullMarked
package dev.atrium.ingest.webhook.translation;

import org.jspecify.annotations.NullMarked;
