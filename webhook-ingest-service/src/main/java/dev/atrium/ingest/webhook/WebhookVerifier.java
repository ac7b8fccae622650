package dev.atrium.ingest.webhook;

import java.util.Set;

import org.springframework.http.HttpHeaders;

/**
 * Tells a platform's own callbacks from everybody else's. One bean per platform; its
 * callbacks are received as soon as the bean exists.
 */
public interface WebhookVerifier {

	/** The platform's name in paths and events, such as {@code daily}. */
	String platform();

	/**
	 * Judges a request by its headers and the exact bytes of its body.
	 * @return the verdict; there is nothing a sender can do to make this throw
	 */
	Verdict verify(HttpHeaders headers, byte[] body);

	/** Where an operator sets the secret, for messages. */
	String secretSetting();

	/**
	 * Names, in lower case, of the platform's request headers that are kept with a
	 * callback: none that carries a signature or a secret.
	 */
	Set<String> keptHeaders();

}
