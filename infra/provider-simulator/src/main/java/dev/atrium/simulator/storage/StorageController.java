package dev.atrium.simulator.storage;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.fault.FaultBoard;
import dev.atrium.simulator.fault.Faults;

/**
 * Serves objects as S3 and CloudFront do. A customer's own S3 client, which sends an
 * {@code Authorization} header in place of a signed link, is believed without a check.
 */
@RestController
class StorageController {

	private final ObjectStore objects;

	private final SignedLinks links;

	private final FaultBoard faults;

	private final ObjectDelivery delivery;

	StorageController(ObjectStore objects, SignedLinks links, FaultBoard faults, ObjectDelivery delivery) {
		this.objects = objects;
		this.links = links;
		this.faults = faults;
		this.delivery = delivery;
	}

	@RequestMapping(path = "/storage/{bucket}/{*key}", method = { RequestMethod.GET, RequestMethod.HEAD })
	Mono<Void> get(@PathVariable String bucket, @PathVariable String key, ServerWebExchange exchange) {
		if (!mayRead(exchange.getRequest())) {
			return StorageError.ACCESS_DENIED.write(exchange.getResponse());
		}
		return this.objects.find(bucket, key.substring(1))
			.map((object) -> serve(object, exchange))
			.orElseGet(() -> StorageError.NO_SUCH_KEY.write(exchange.getResponse()));
	}

	private boolean mayRead(ServerHttpRequest request) {
		return switch (this.links.check(request.getURI())) {
			case VALID -> true;
			case UNSIGNED -> request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
			case ALTERED, EXPIRED -> false;
		};
	}

	private Mono<Void> serve(StoredObject object, ServerWebExchange exchange) {
		Faults.Media fault = this.faults.takeDownload(object.platform());
		ServerHttpResponse response = exchange.getResponse();
		if (fault.failNext() > 0) {
			return StorageError.write(response, HttpStatusCode.valueOf(fault.failStatus()), "InternalError");
		}
		HttpHeaders asked = exchange.getRequest().getHeaders();
		List<String> known = asked.getIfNoneMatch();
		if (known.contains(object.etag())) {
			response.setStatusCode(HttpStatus.NOT_MODIFIED);
			response.getHeaders().setETag(object.etag());
			return response.setComplete();
		}
		return ByteRange.asked(asked, object)
			.map((range) -> this.delivery.deliver(object, range, fault, exchange))
			.orElseGet(() -> StorageError.notSatisfiable(response, object));
	}

}
