package dev.atrium.recordings.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.core.FileTransformerConfiguration;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import dev.atrium.recordings.s3.ObjectStream;
import dev.atrium.recordings.s3.S3Account;
import dev.atrium.recordings.s3.S3Clients;

/**
 * Keeps files in a bucket, which all instances share. A large file goes there in parts
 * that the server puts together at the end, so nobody ever sees half of it.
 */
final class S3RecordingStorage implements RecordingStorage, AutoCloseable {

	private static final Duration SILENCE = Duration.ofSeconds(30);

	private static final Pattern KEY = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)+");

	private final S3Account account;

	private final S3AsyncClient reader;

	// The client that sends in parts would read in parts too; we have our own ranges.
	private final S3AsyncClient writer;

	S3RecordingStorage(S3Account account) {
		this.account = account;
		this.reader = S3Clients.reader(account, SILENCE);
		this.writer = S3Clients.writer(account, SILENCE);
	}

	@Override
	public Mono<StoredObject> put(String key, Path file) {
		return asked(key).then(Mono.fromFuture(() -> this.writer.putObject(
				(request) -> request.bucket(this.account.bucketName()).key(this.account.keyOf(key)),
				AsyncRequestBody.fromFile(file))))
			.then(Mono.defer(() -> readBack(key)));
	}

	@Override
	public Mono<Boolean> has(String key) {
		return asked(key)
			.then(Mono.fromFuture(() -> this.writer
				.headObject((request) -> request.bucket(this.account.bucketName()).key(this.account.keyOf(key)))))
			.map((head) -> true)
			.onErrorResume(S3RecordingStorage::isMissing, (ex) -> Mono.just(false));
	}

	@Override
	public Mono<Path> fetch(String key, Path dir) {
		Path copy = dir.resolve(key.substring(key.lastIndexOf('/') + 1));
		return asked(key)
			.then(Mono.fromFuture(() -> this.reader.getObject(request(key).build(),
					AsyncResponseTransformer.<GetObjectResponse>toFile(copy,
							FileTransformerConfiguration.defaultCreateOrReplaceExisting()))))
			.map((response) -> copy)
			.onErrorResume(S3RecordingStorage::isMissing, (ex) -> Mono.empty());
	}

	@Override
	public Flux<DataBuffer> read(String key, long position, long length) {
		String range = "bytes=%d-%d".formatted(position, position + length - 1);
		return content(request(key).range(range).build()).map(DefaultDataBufferFactory.sharedInstance::wrap);
	}

	@Override
	public Flux<String> list(String folder) {
		String prefix = this.account.keyOf(folder + '/');
		return Flux
			.from(this.reader
				.listObjectsV2Paginator((request) -> request.bucket(this.account.bucketName()).prefix(prefix))
				.contents())
			.map((object) -> folder + '/' + object.key().substring(prefix.length()));
	}

	@Override
	public Mono<Void> remove(String key) {
		return asked(key)
			.then(Mono.fromFuture(() -> this.reader
				.deleteObject((request) -> request.bucket(this.account.bucketName()).key(this.account.keyOf(key)))))
			.then();
	}

	@Override
	public void close() {
		this.reader.close();
		this.writer.close();
	}

	private Mono<StoredObject> readBack(String key) {
		Mono<Sha256> hashed = Mono.defer(() -> {
			Sha256 hash = new Sha256();
			return content(request(key).build()).publishOn(Schedulers.boundedElastic())
				.doOnNext(hash::add)
				.then(Mono.just(hash));
		});
		return hashed.map((hash) -> new StoredObject(key, hash.sizeBytes(), hash.hex()));
	}

	private Flux<ByteBuffer> content(GetObjectRequest request) {
		return ObjectStream.of(this.reader, request).flatMapMany(ObjectStream::body);
	}

	private GetObjectRequest.Builder request(String key) {
		return GetObjectRequest.builder().bucket(this.account.bucketName()).key(this.account.keyOf(key));
	}

	// The rule of the folder's storage, so that the two can be changed for each other.
	private static Mono<Void> asked(String key) {
		return KEY.matcher(key).matches() ? Mono.empty()
				: Mono.error(() -> new IllegalArgumentException("Key " + key + " leads out of the storage"));
	}

	private static boolean isMissing(Throwable ex) {
		return ex instanceof S3Exception answered && answered.statusCode() == 404;
	}

}
