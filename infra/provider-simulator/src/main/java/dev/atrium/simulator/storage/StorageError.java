package dev.atrium.simulator.storage;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Refusals in S3's XML.
 */
enum StorageError {

	ACCESS_DENIED(HttpStatus.FORBIDDEN, "AccessDenied"), NO_SUCH_KEY(HttpStatus.NOT_FOUND, "NoSuchKey");

	private final HttpStatus status;

	private final String code;

	StorageError(HttpStatus status, String code) {
		this.status = status;
		this.code = code;
	}

	Mono<Void> write(ServerHttpResponse response) {
		return write(response, this.status, this.code);
	}

	static Mono<Void> notSatisfiable(ServerHttpResponse response, StoredObject object) {
		response.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + object.size());
		return write(response, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "InvalidRange");
	}

	static Mono<Void> write(ServerHttpResponse response, HttpStatusCode status, String code) {
		response.setStatusCode(status);
		response.getHeaders().setContentType(MediaType.APPLICATION_XML);
		String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code></Error>";
		DataBuffer body = response.bufferFactory().wrap(xml.getBytes(StandardCharsets.UTF_8));
		return response.writeWith(Mono.just(body));
	}

}
