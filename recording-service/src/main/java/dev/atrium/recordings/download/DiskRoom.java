package dev.atrium.recordings.download;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.download.part.PartFile;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Room on our disk: what is free, less what the running downloads are still to write and
 * what has to stay free.
 */
@Component
class DiskRoom {

	private final Set<PartFile> running = ConcurrentHashMap.newKeySet();

	private final DownloadProperties properties;

	DiskRoom(DownloadProperties properties, DownloadMetrics metrics) {
		this.properties = properties;
		metrics.watchDownloads(this.running, Set::size);
		metrics.watchBytesToCome(this, DiskRoom::toCome);
	}

	void enter(PartFile part) {
		this.running.add(part);
	}

	void leave(PartFile part) {
		this.running.remove(part);
	}

	/**
	 * Checks that a file may be fetched, or fetched on.
	 * @throws StepFailure saying what it is too large for
	 */
	void check(PartFile part) {
		long size = Math.max(part.size(), toCome(part) + part.size());
		if (size > this.properties.limits().maxSize().toBytes()) {
			throw new StepFailure.Permanent(FailureReason.TOO_LARGE,
					"The recording has %d bytes or more, more than allowed".formatted(size));
		}
		if (usableSpace(part) - this.properties.freeSpace().toBytes() < toCome()) {
			throw new StepFailure.Transient(FailureReason.DISK_FULL, "Our disk has no room for the recording");
		}
	}

	private long toCome() {
		return this.running.stream().mapToLong(DiskRoom::toCome).sum();
	}

	private static long toCome(PartFile part) {
		Long total = part.state().total();
		return (total != null) ? Math.max(total - part.size(), 0) : 0;
	}

	private static long usableSpace(PartFile part) {
		try {
			return Files.getFileStore(part.dir()).getUsableSpace();
		}
		catch (IOException ex) {
			throw new StepFailure.Transient(FailureReason.INTERNAL, "Our disk cannot be read", ex);
		}
	}

}
