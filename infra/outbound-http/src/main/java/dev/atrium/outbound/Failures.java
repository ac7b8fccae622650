package dev.atrium.outbound;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;

import org.springframework.web.reactive.function.client.WebClientException;

import dev.atrium.outbound.OutboundFailed.Kind;

/**
 * Translates what clients throw.
 */
final class Failures {

	private Failures() {
	}

	static OutboundException translate(Throwable failure, URI url) {
		Throwable cause = (failure instanceof WebClientException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return switch (cause) {
			case OutboundException ours -> ours;
			case TimeoutException late -> failed(Kind.DEADLINE, url, late);
			case ReadTimeoutException silent -> failed(Kind.SILENT, url, silent);
			case UnknownHostException unknown -> failed(Kind.UNREACHABLE, url, unknown);
			case ConnectTimeoutException slow -> failed(Kind.UNREACHABLE, url, slow);
			case ConnectException closed -> failed(Kind.UNREACHABLE, url, closed);
			case NoRouteToHostException lost -> failed(Kind.UNREACHABLE, url, lost);
			default -> failed(Kind.BROKEN, url, cause);
		};
	}

	private static OutboundFailed failed(Kind kind, URI url, Throwable cause) {
		return new OutboundFailed(kind, url.getHost(), cause);
	}

}
