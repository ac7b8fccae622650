package dev.atrium.rooms.calendar.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.outbound.OutboundException;
import dev.atrium.outbound.OutboundHttp;
import dev.atrium.outbound.OutboundLimits;
import dev.atrium.rooms.calendar.fetch.Fetched.Validators;

/**
 * Fetches calendars, within limits.
 */
@Component
public class FeedFetch {

	private static final DataSize LARGEST = DataSize.ofMegabytes(10);

	private static final OutboundLimits LIMITS = new OutboundLimits(Duration.ofSeconds(5), Duration.ofSeconds(15),
			Duration.ofSeconds(30), LARGEST, 5);

	private static final Set<Integer> GONE = Set.of(HttpStatus.NOT_FOUND.value(), HttpStatus.GONE.value());

	private final WebClient http;

	FeedFetch(OutboundHttp outbound) {
		this.http = outbound.webClient(LIMITS)
			.defaultHeader(HttpHeaders.USER_AGENT, "Atrium/1.0")
			.defaultHeader(HttpHeaders.ACCEPT, "text/calendar, */*;q=0.1")
			.defaultHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize((int) LARGEST.toBytes()))
			.build();
	}

	/**
	 * Fetches a feed.
	 * @param url as the owner gave it
	 * @param known marks of what was fetched before and is still good
	 * @return fails with an {@link OutboundException} or {@link FeedUnavailable}
	 */
	public Mono<Fetched> fetch(String url, Validators known) {
		return Mono.fromSupplier(() -> URI.create(FeedUrl.toFetch(url)))
			.onErrorMap(IllegalArgumentException.class, (ex) -> new FeedUnavailable("The URL is not one", false))
			.flatMap((parsed) -> this.http.get()
				.uri(parsed)
				.headers(conditions(known))
				.exchangeToMono(FeedFetch::fetched));
	}

	private static Consumer<HttpHeaders> conditions(Validators known) {
		return (headers) -> {
			if (known.etag() != null) {
				headers.set(HttpHeaders.IF_NONE_MATCH, known.etag());
			}
			if (known.lastModified() != null) {
				headers.set(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
			}
		};
	}

	private static Mono<Fetched> fetched(ClientResponse response) {
		int status = response.statusCode().value();
		if (status == HttpStatus.NOT_MODIFIED.value()) {
			return response.releaseBody().thenReturn(new Fetched.Unchanged());
		}
		if (status != HttpStatus.OK.value()) {
			return response.releaseBody()
				.then(Mono.error(
						() -> new FeedUnavailable("The calendar's server answers " + status, GONE.contains(status))));
		}
		return response.bodyToMono(byte[].class)
			.defaultIfEmpty(new byte[0])
			// To unpack megabytes takes time that no event loop has.
			.publishOn(Schedulers.boundedElastic())
			.map((body) -> new Fetched.Content(text(body, response), validators(response)));
	}

	private static Validators validators(ClientResponse response) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		return new Validators(headers.getFirst(HttpHeaders.ETAG), headers.getFirst(HttpHeaders.LAST_MODIFIED));
	}

	// RFC 5545, 6: the default is UTF-8, and nothing else is met in practice.
	private static String text(byte[] body, ClientResponse response) {
		boolean packed = "gzip"
			.equalsIgnoreCase(response.headers().asHttpHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
		String text = new String(packed ? unpacked(body) : body, StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static byte[] unpacked(byte[] body) {
		int limit = (int) LARGEST.toBytes();
		try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
			byte[] bytes = stream.readNBytes(limit + 1);
			if (bytes.length > limit) {
				throw new FeedUnavailable("The calendar is too large", false);
			}
			return bytes;
		}
		catch (IOException ex) {
			throw new FeedUnavailable("The calendar's server sends broken gzip", false);
		}
	}

}
