package dev.atrium.recordings.processing;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Peaks in the JSON of BBC's audiowaveform, version 2, which peaks.js and waveform-data
 * read: <a href="https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md">its
 * description</a>.
 *
 * @param version 2
 * @param channels 1
 * @param sampleRate how many samples a second the peaks were taken of
 * @param samplesPerPixel how many samples a pair of peaks stands for
 * @param bits 8
 * @param length how many pairs there are
 * @param data the lowest and the highest sample of each, from -128 to 127, in turns
 */
record AudioWaveform(int version, int channels, @JsonProperty("sample_rate") int sampleRate,
		@JsonProperty("samples_per_pixel") int samplesPerPixel, int bits, int length, List<Integer> data) {

	static AudioWaveform of(int sampleRate, int samplesPerPixel, byte[] data) {
		List<Integer> numbers = IntStream.range(0, data.length).mapToObj((i) -> (int) data[i]).toList();
		return new AudioWaveform(2, 1, sampleRate, samplesPerPixel, 8, data.length / 2, numbers);
	}

}
