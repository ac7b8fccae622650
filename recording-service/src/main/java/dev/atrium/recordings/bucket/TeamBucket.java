package dev.atrium.recordings.bucket;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.recordings.download.MediaSource;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.s3.ObjectStream;
import dev.atrium.recordings.s3.S3Account;

/**
 * A bucket of the team's, to read from and to remove from.
 */
final class TeamBucket implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(TeamBucket.class);

	// Of the file another version, or none of the bytes asked for: not the bucket's
	// fault.
	private static final Set<Integer> ABOUT_THE_RANGE = Set.of(412, 416);

	private final S3Account account;

	private final S3AsyncClient client;

	private final Duration deadline;

	TeamBucket(S3Account account, S3AsyncClient client, Duration deadline) {
		this.account = account;
		this.client = client;
		this.deadline = deadline;
	}

	/** A file in it. */
	MediaSource file(String objectKey) {
		return (wish, use) -> ObjectStream.of(this.client, request(objectKey, wish))
			.map(this::answer)
			.onErrorResume(S3Exception.class, TeamBucket::refusal)
			.onErrorMap(SdkException.class, this::unreachable)
			.flatMap(use);
	}

	/** Removes a file from it; done as well if it is not there. */
	Mono<Void> remove(String objectKey) {
		return Mono
			.fromFuture(() -> this.client.deleteObject(
					(request) -> request.bucket(this.account.bucketName()).key(this.account.keyOf(objectKey))))
			.then()
			.onErrorMap(S3Exception.class, TeamBucket::failure)
			.onErrorMap(SdkException.class, this::unreachable);
	}

	@Override
	public void close() {
		this.client.close();
	}

	private GetObjectRequest request(String objectKey, HttpHeaders wish) {
		return GetObjectRequest.builder()
			.bucket(this.account.bucketName())
			.key(this.account.keyOf(objectKey))
			.range(wish.getFirst(HttpHeaders.RANGE))
			// S3 has no If-Range: another version answers 412, and is asked for anew.
			.ifMatch(wish.getFirst(HttpHeaders.IF_RANGE))
			.build();
	}

	private ClientResponse answer(ObjectStream stream) {
		Flux<DataBuffer> body = stream.body()
			.<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
			.takeUntilOther(Mono.delay(this.deadline).then(Mono.error(() -> new TimeoutException("Deadline"))))
			.onErrorMap(TeamBucket::interruption);
		return answer(stream.response().sdkHttpResponse()).mutate().body((empty) -> body).build();
	}

	private static ClientResponse answer(SdkHttpResponse response) {
		return ClientResponse.create(HttpStatusCode.valueOf(response.statusCode()))
			.headers((headers) -> response.headers().forEach(headers::addAll))
			.build();
	}

	private static Mono<ClientResponse> refusal(S3Exception ex) {
		int status = ex.statusCode();
		if (ABOUT_THE_RANGE.contains(status) && ex.awsErrorDetails() != null) {
			return Mono.just(answer(ex.awsErrorDetails().sdkHttpResponse()));
		}
		return Mono.error(failure(ex));
	}

	private static StepFailure failure(S3Exception ex) {
		return switch (ex.statusCode()) {
			case 404 -> new StepFailure.Permanent(
					bucketIsMissing(ex) ? FailureReason.BUCKET_OUT_OF_REACH : FailureReason.NOT_FOUND,
					bucketIsMissing(ex) ? "The team's bucket does not exist"
							: "The team's bucket does not have the file",
					ex);
			case 400, 401, 403 -> new StepFailure.Permanent(FailureReason.BUCKET_OUT_OF_REACH,
					"The team's bucket refuses (%d): check its keys and what they permit".formatted(ex.statusCode()),
					ex);
			default -> new StepFailure.Transient(FailureReason.UNREACHABLE,
					"The team's bucket does not serve at the moment (%d)".formatted(ex.statusCode()), ex);
		};
	}

	private static boolean bucketIsMissing(S3Exception ex) {
		return ex.awsErrorDetails() != null && "NoSuchBucket".equals(ex.awsErrorDetails().errorCode());
	}

	private StepFailure unreachable(SdkException ex) {
		log.warn("The bucket {} cannot be reached, or no keys for it can be found", this.account.bucketName(), ex);
		return new StepFailure.Transient(FailureReason.UNREACHABLE, "The team's bucket cannot be reached", ex);
	}

	private static StepFailure interruption(Throwable ex) {
		return (ex instanceof TimeoutException)
				? new StepFailure.Transient(FailureReason.STALLED, "The team's bucket did not finish in time", ex)
				: new StepFailure.Transient(FailureReason.TRUNCATED, "The team's bucket broke the connection", ex);
	}

}
