package dev.atrium.messaging;

import reactor.core.publisher.Flux;

/**
 * PostgreSQL's NOTIFY as a stream, over one connection per process that is re-established
 * when it breaks. A notification sent while it is broken is lost, so use it to wake
 * early, never as the only way to learn something.
 */
public interface PostgresNotifications {

	/**
	 * Listens to a channel.
	 * @param channel its name, a lower-case SQL identifier
	 * @return payloads of the notifications from now on, and one empty string after each
	 * (re)connect, since something may have been missed; never ends, never fails
	 */
	Flux<String> listen(String channel);

}
