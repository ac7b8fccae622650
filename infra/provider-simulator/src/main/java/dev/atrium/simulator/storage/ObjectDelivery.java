package dev.atrium.simulator.storage;

import java.time.Duration;

import io.netty.channel.ChannelOption;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

import dev.atrium.simulator.fault.Faults;

/**
 * Sends an object's bytes, as fast and as far as the faults allow.
 */
@Component
class ObjectDelivery {

	private static final int CHUNK = 16 * 1024;

	private static final int CHUNKS_PER_SECOND = 10;

	Mono<Void> deliver(StoredObject object, ByteRange range, Faults.Media fault, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		describe(object, range, response);
		if (exchange.getRequest().getMethod().equals(HttpMethod.HEAD)) {
			return response.setComplete();
		}
		Flux<DataBuffer> body = slowedDown(read(object, range, fault, response), fault);
		if (fault.resetNext() > 0) {
			return response.writeWith(body).then(Mono.fromRunnable(() -> cut(response, true)));
		}
		if (fault.truncateNext() > 0) {
			return response.writeWith(body).then(Mono.fromRunnable(() -> cut(response, false)));
		}
		return response.writeWith(body);
	}

	private static void describe(StoredObject object, ByteRange range, ServerHttpResponse response) {
		response.setStatusCode(range.partial() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK);
		HttpHeaders headers = response.getHeaders();
		headers.setContentType(object.mediaType());
		headers.setETag(object.etag());
		headers.setContentLength(range.length());
		headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
		if (range.partial()) {
			headers.set(HttpHeaders.CONTENT_RANGE, range.contentRange(object.size()));
		}
	}

	private static Flux<DataBuffer> read(StoredObject object, ByteRange range, Faults.Media fault,
			ServerHttpResponse response) {
		Flux<DataBuffer> bytes = DataBufferUtils.read(new FileSystemResource(object.file()), range.first(),
				response.bufferFactory(), chunkSize(fault));
		return DataBufferUtils.takeUntilByteCount(bytes, sentLength(range, fault));
	}

	private static long sentLength(ByteRange range, Faults.Media fault) {
		if (fault.resetNext() > 0 && fault.resetAfterBytes() > 0) {
			return Math.min(fault.resetAfterBytes(), range.length());
		}
		return (fault.resetNext() > 0 || fault.truncateNext() > 0) ? range.length() / 2 : range.length();
	}

	private static int chunkSize(Faults.Media fault) {
		long slow = fault.bytesPerSecond() / CHUNKS_PER_SECOND;
		return (fault.bytesPerSecond() > 0) ? Math.clamp(slow, 1, CHUNK) : CHUNK;
	}

	private static Flux<DataBuffer> slowedDown(Flux<DataBuffer> body, Faults.Media fault) {
		if (fault.bytesPerSecond() == 0) {
			return body;
		}
		return body
			.concatMap((chunk) -> Mono.just(chunk)
				.delayElement(Duration.ofNanos(1_000_000_000L * chunk.readableByteCount() / fault.bytesPerSecond())), 1)
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
	}

	/**
	 * Ends the connection before the promised length: in order, or with a TCP reset.
	 */
	private static void cut(ServerHttpResponse response, boolean reset) {
		HttpServerResponse connected = ((AbstractServerHttpResponse) response).getNativeResponse();
		connected.withConnection((connection) -> {
			if (reset) {
				connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
			}
			connection.dispose();
		});
	}

}
