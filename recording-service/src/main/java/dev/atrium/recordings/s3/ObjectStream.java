package dev.atrium.recordings.s3;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A file of a bucket as it comes.
 *
 * @param response what is said of it
 * @param body its bytes, to be read once
 */
public record ObjectStream(GetObjectResponse response, Flux<ByteBuffer> body) {

	/** Asks for a file. */
	public static Mono<ObjectStream> of(S3AsyncClient client, GetObjectRequest request) {
		return Mono.fromFuture(() -> client.getObject(request, new Opening()));
	}

	/**
	 * The client's own stream does not end when the connection breaks in the middle: only
	 * its transformer hears of that.
	 */
	private static final class Opening implements AsyncResponseTransformer<GetObjectResponse, ObjectStream> {

		private final CompletableFuture<ObjectStream> opened = new CompletableFuture<>();

		private final CompletableFuture<GetObjectResponse> response = new CompletableFuture<>();

		private final CompletableFuture<Void> broken = new CompletableFuture<>();

		@Override
		public CompletableFuture<ObjectStream> prepare() {
			return this.opened;
		}

		@Override
		public void onResponse(GetObjectResponse received) {
			this.response.complete(received);
		}

		@Override
		public void onStream(SdkPublisher<ByteBuffer> stream) {
			Flux<ByteBuffer> body = Flux.from(stream).takeUntilOther(Mono.fromFuture(this.broken, true));
			this.opened.complete(new ObjectStream(this.response.join(), body));
		}

		@Override
		public void exceptionOccurred(Throwable failure) {
			this.opened.completeExceptionally(failure);
			this.broken.completeExceptionally(failure);
		}

	}

}
