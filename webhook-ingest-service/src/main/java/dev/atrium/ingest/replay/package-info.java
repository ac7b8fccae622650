/**
 * The operator's command that normalises raw callbacks again, after a mapping was mended.
 */
@NullMarked
package dev.atrium.ingest.replay;

import org.jspecify.annotations.NullMarked;
