package dev.atrium.outbound;

import org.springframework.web.reactive.function.client.WebClientException;

/**
 * A URL from outside could not be fetched. The message names the host as the URL does,
 * never an address that it resolves to, so it may be shown to whoever gave the URL.
 *
 * <p>
 * It is a {@link WebClientException} so that WebClient passes it on as it is.
 */
public abstract sealed class OutboundException extends WebClientException permits OutboundRefused, OutboundFailed {

	private static final long serialVersionUID = 1L;

	OutboundException(String message) {
		super(message);
	}

	OutboundException(String message, Throwable cause) {
		super(message, cause);
	}

}
