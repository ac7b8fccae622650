/**
 * What every platform's callbacks have in common: the ports that a platform implements,
 * in a package of its own, and the tools to do so.
 */
@NullMarked
package dev.atrium.ingest.webhook;

import org.jspecify.annotations.NullMarked;
