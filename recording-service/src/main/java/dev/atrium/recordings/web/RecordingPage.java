package dev.atrium.recordings.web;

import java.util.List;

/**
 * A page of recordings.
 *
 * @param items its recordings
 * @param total how many there are on all pages
 * @param page its number, from 1
 * @param size how many a page holds
 * @param pages how many pages there are
 */
record RecordingPage(List<RecordingView> items, long total, int page, int size, long pages) {

	static RecordingPage of(List<RecordingView> items, long total, int page, int size) {
		return new RecordingPage(items, total, page, size, Math.ceilDiv(total, size));
	}

}
