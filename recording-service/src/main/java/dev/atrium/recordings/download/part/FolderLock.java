package dev.atrium.recordings.download.part;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Keeps a folder to one worker at a time: one that is believed dead may still be writing.
 * The operating system releases it when the process dies.
 */
final class FolderLock implements Closeable {

	private final FileChannel file;

	private FolderLock(FileChannel file) {
		this.file = file;
	}

	/**
	 * Locks a folder.
	 * @throws StepFailure if another worker has it
	 */
	static FolderLock of(Path dir) throws IOException {
		FileChannel file = FileChannel.open(dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (file.tryLock() != null) {
				return new FolderLock(file);
			}
		}
		catch (OverlappingFileLockException ex) {
			// held by another job of this process
		}
		file.close();
		throw new StepFailure.Transient(FailureReason.BUSY, "Another worker still holds the recording's files");
	}

	boolean isHeld() {
		return this.file.isOpen();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
