/**
 * Recorded media, made with ffmpeg.
 */
@NullMarked
package dev.atrium.simulator.media;

import org.jspecify.annotations.NullMarked;
