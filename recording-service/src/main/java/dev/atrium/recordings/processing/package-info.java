/**
 * From a provider's media file to audio and waveform, with ffmpeg in processes of its
 * own.
 */
@NullMarked
package dev.atrium.recordings.processing;

import org.jspecify.annotations.NullMarked;
