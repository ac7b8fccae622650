package dev.atrium.recordings.storage;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Keeps files in a folder of this machine, or in one that all instances mount.
 */
final class LocalFolderStorage implements RecordingStorage {

	private static final int CHUNK = 64 * 1024;

	private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

	private final Path root;

	private final Path incoming;

	LocalFolderStorage(Path dir, Clock clock) throws IOException {
		this.root = dir.toAbsolutePath().normalize();
		this.incoming = Files.createDirectories(this.root.resolve(".incoming"));
		removeLeftovers(clock.instant().minus(LEFTOVER_AGE));
	}

	@Override
	public Mono<StoredObject> put(String key, Path file) {
		return Mono.fromCallable(() -> store(key, file)).subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<Boolean> has(String key) {
		return local(key).hasElement();
	}

	@Override
	public Mono<Path> fetch(String key, Path dir) {
		return local(key);
	}

	@Override
	public Flux<DataBuffer> read(String key, long position, long length) {
		Flux<DataBuffer> rest = DataBufferUtils.readAsynchronousFileChannel(
				() -> AsynchronousFileChannel.open(resolve(key), StandardOpenOption.READ), position,
				DefaultDataBufferFactory.sharedInstance, CHUNK);
		return DataBufferUtils.takeUntilByteCount(rest, length);
	}

	@Override
	public Flux<String> list(String folder) {
		return Mono.fromCallable(() -> keysIn(resolve(folder)))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMapIterable((keys) -> keys);
	}

	@Override
	public Mono<Void> remove(String key) {
		return Mono.<Void>fromCallable(() -> {
			delete(resolve(key));
			return null;
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private List<String> keysIn(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> this.root.relativize(file).toString().replace(File.separatorChar, '/'))
				.toList();
		}
	}

	private void delete(Path file) throws IOException {
		Path folder = Objects.requireNonNull(file.getParent());
		if (Files.deleteIfExists(file)) {
			sync(folder);
		}
		removeEmpty(folder);
	}

	// Nothing of the key stays behind; a folder that others use is not empty.
	private void removeEmpty(Path folder) throws IOException {
		if (folder.equals(this.root) || !Files.isDirectory(folder)) {
			return;
		}
		try {
			Files.delete(folder);
		}
		catch (DirectoryNotEmptyException ex) {
			return;
		}
		removeEmpty(Objects.requireNonNull(folder.getParent()));
	}

	private Mono<Path> local(String key) {
		return Mono.fromCallable(() -> resolve(key))
			.subscribeOn(Schedulers.boundedElastic())
			.filter(Files::isRegularFile);
	}

	private StoredObject store(String key, Path file) throws IOException {
		Path target = resolve(key);
		Path folder = Objects.requireNonNull(target.getParent());
		// A name of its own: a worker that is believed dead may be storing the same key.
		Path temporary = this.incoming.resolve(UUID.randomUUID().toString());
		try {
			linkOrCopy(file, temporary);
			sync(temporary);
			Files.createDirectories(folder);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
		sync(folder);
		return new StoredObject(key, Files.size(target), sha256(target));
	}

	// Of processes that were killed while they stored a file.
	private void removeLeftovers(Instant olderThan) throws IOException {
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(this.incoming)) {
			for (Path leftover : leftovers) {
				if (Files.getLastModifiedTime(leftover).toInstant().isBefore(olderThan)) {
					Files.deleteIfExists(leftover);
				}
			}
		}
	}

	private Path resolve(String key) {
		Path path = this.root.resolve(key).normalize();
		if (!path.startsWith(this.root) || path.startsWith(this.incoming) || path.equals(this.root)) {
			throw new IllegalArgumentException("Key " + key + " leads out of the storage");
		}
		return path;
	}

	// A second name for the same bytes costs nothing; not every file system has them.
	private static void linkOrCopy(Path file, Path temporary) throws IOException {
		try {
			Files.createLink(temporary, file);
		}
		catch (UnsupportedOperationException | FileSystemException ex) {
			Files.copy(file, temporary);
		}
	}

	private static void sync(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private static String sha256(Path file) throws IOException {
		Sha256 hash = new Sha256();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
			while (channel.read(chunk) != -1) {
				hash.add(chunk.flip());
				chunk.clear();
			}
		}
		return hash.hex();
	}

}
