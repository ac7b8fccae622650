package dev.atrium.simulator.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The platforms' own buckets and those of their customers. Objects live as long as the
 * simulator runs.
 */
@Component
public class ObjectStore implements DisposableBean {

	private final Map<String, StoredObject> objects = new ConcurrentHashMap<>();

	/**
	 * Adds an object, over one of the same name.
	 */
	public void put(StoredObject object) {
		this.objects.put(name(object.bucket(), object.key()), object);
	}

	/**
	 * Finds an object.
	 */
	public Optional<StoredObject> find(String bucket, String key) {
		return Optional.ofNullable(this.objects.get(name(bucket, key)));
	}

	/**
	 * Deletes an object, if it exists.
	 */
	public void delete(StoredObject object) {
		this.objects.remove(name(object.bucket(), object.key()));
		deleteFile(object);
	}

	@Override
	public void destroy() {
		this.objects.values().forEach(ObjectStore::deleteFile);
	}

	private static void deleteFile(StoredObject object) {
		try {
			Files.deleteIfExists(object.file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(String bucket, String key) {
		return bucket + "/" + key;
	}

}
