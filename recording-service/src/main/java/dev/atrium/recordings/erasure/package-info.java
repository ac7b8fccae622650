/**
 * The durable work that removes a recording wherever there is something of it.
 */
@NullMarked
package dev.atrium.recordings.erasure;

import org.jspecify.annotations.NullMarked;
