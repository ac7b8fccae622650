/**
 * How callbacks are signed: a keyed digest over timestamp and body, whatever the
 * platform.
 */
@NullMarked
package dev.atrium.ingest.webhook.signature;

import org.jspecify.annotations.NullMarked;
