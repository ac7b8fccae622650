/**
 * Links to recordings: the provider's, asked from the gateway, and ours, signed.
 */
@NullMarked
package dev.atrium.recordings.link;

import org.jspecify.annotations.NullMarked;
