package dev.atrium.simulator.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.http.MediaType;

import dev.atrium.simulator.room.Platform;

/**
 * A file in a bucket.
 *
 * @param platform who wrote it
 * @param bucket the bucket
 * @param key its name in the bucket
 * @param file its bytes
 * @param mediaType what it holds
 * @param size its length in bytes
 * @param etag its strong entity tag, quotes included
 */
public record StoredObject(Platform platform, String bucket, String key, Path file, MediaType mediaType, long size,
		String etag) {

	/**
	 * Describes a file that is complete.
	 */
	public static StoredObject of(Platform platform, String bucket, String key, Path file, MediaType mediaType) {
		try {
			return new StoredObject(platform, bucket, key, file, mediaType, Files.size(file), etag(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String etag(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			// As S3 does for objects uploaded in one piece.
			MessageDigest md5 = MessageDigest.getInstance("MD5");
			new DigestInputStream(bytes, md5).transferTo(OutputStream.nullOutputStream());
			return '"' + HexFormat.of().formatHex(md5.digest()) + '"';
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
