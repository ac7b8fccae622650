package dev.atrium.recordings.storage;

import java.nio.file.Path;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Keeps finished files under keys such as {@code <recording id>/audio.mp3}. A file is
 * there whole or not at all, and never changes but by being replaced whole.
 */
public interface RecordingStorage {

	/**
	 * Stores a file. Storing the same key again replaces it.
	 * @param key relative path with {@code /} between its parts
	 * @param file its content; left as it is
	 * @return what is now in the storage, read back from there
	 */
	Mono<StoredObject> put(String key, Path file);

	/** Whether something is stored under that key. */
	Mono<Boolean> has(String key);

	/**
	 * A local file to read a stored one from.
	 * @param key its key
	 * @param dir an existing folder for a copy, where the storage itself is not local
	 * @return its path, with the last part of the key as its name; empty if nothing is
	 * stored under that key
	 */
	Mono<Path> fetch(String key, Path dir);

	/**
	 * A part of a stored file.
	 * @param key its key
	 * @param position the first byte
	 * @param length how many
	 */
	Flux<DataBuffer> read(String key, long position, long length);

	/**
	 * The keys of all files below a folder.
	 * @param folder the first part of their keys, without {@code /}
	 */
	Flux<String> list(String folder);

	/** Removes a file; done as well if nothing is stored under that key. */
	Mono<Void> remove(String key);

	/**
	 * What is in the storage.
	 *
	 * @param key its key
	 * @param sizeBytes its size
	 * @param sha256 its SHA-256, 64 hexadecimal digits in lower case
	 */
	record StoredObject(String key, long sizeBytes, String sha256) {
	}

}
