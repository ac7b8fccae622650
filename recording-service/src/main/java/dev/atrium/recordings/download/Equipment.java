package dev.atrium.recordings.download;

import org.springframework.stereotype.Component;

/**
 * What every download works with.
 *
 * @param properties how it is done
 * @param threads that write and hash
 * @param room on the disk
 * @param metrics that count it
 */
@Component
record Equipment(DownloadProperties properties, DownloadThreads threads, DiskRoom room, DownloadMetrics metrics) {
}
