/**
 * The public door: takes callbacks in, and answers 200 for none that is not kept.
 */
@NullMarked
package dev.atrium.ingest.webhook.web;

import org.jspecify.annotations.NullMarked;
