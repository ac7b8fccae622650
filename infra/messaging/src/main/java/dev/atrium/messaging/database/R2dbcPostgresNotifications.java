package dev.atrium.messaging.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.DisposableBean;

import dev.atrium.messaging.PostgresNotifications;

/**
 * Keeps one connection open that listens to every channel asked for so far.
 */
class R2dbcPostgresNotifications implements PostgresNotifications, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(R2dbcPostgresNotifications.class);

	private static final Pattern CHANNEL_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

	private final Map<String, Channel> channels = new ConcurrentHashMap<>();

	/** Replays all channels to each new connection, then adds the ones to come. */
	private final Sinks.Many<Channel> added = Sinks.many().replay().all();

	private final Mono<PostgresqlConnection> connections;

	private final Disposable listening;

	R2dbcPostgresNotifications(Mono<PostgresqlConnection> connections) {
		this.connections = connections;
		this.listening = keepListening().subscribe();
	}

	@Override
	public Flux<String> listen(String channel) {
		if (!CHANNEL_NAME.matcher(channel).matches()) {
			throw new IllegalArgumentException("'" + channel + "' is not a lower-case SQL identifier");
		}
		return Flux.defer(() -> this.channels.computeIfAbsent(channel, this::add).payloads());
	}

	private Channel add(String name) {
		Channel channel = new Channel(name);
		this.added.emitNext(channel, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
		return channel;
	}

	private Flux<Channel> keepListening() {
		// Nothing to connect for before the first channel.
		return this.added.asFlux().next().flatMapMany((first) -> session()).retryWhen(reconnect());
	}

	private Retry reconnect() {
		return Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
			.maxBackoff(Duration.ofSeconds(5))
			.transientErrors(true)
			.doBeforeRetry((retry) -> {
				this.channels.values().forEach(Channel::interrupted);
				log.warn("Notifications interrupted, connecting again: {}", retry.failure().toString());
			});
	}

	private Flux<Channel> session() {
		return Flux.usingWhen(this.connections, this::session, PostgresqlConnection::close);
	}

	private Flux<Channel> session(PostgresqlConnection connection) {
		Flux<Channel> listening = this.added.asFlux()
			.concatMap((channel) -> connection.createStatement("listen " + channel.name())
				.execute()
				.flatMap(Result::getRowsUpdated)
				.then(Mono.fromSupplier(channel::connected)));
		Flux<Channel> notified = connection.getNotifications()
			.concatWith(Mono.error(() -> new IllegalStateException("the connection was closed")))
			.mapNotNull(this::dispatch);
		return Flux.merge(notified, listening);
	}

	private @Nullable Channel dispatch(Notification notification) {
		Channel channel = this.channels.get(notification.getName());
		if (channel != null) {
			String payload = notification.getParameter();
			channel.notified((payload != null) ? payload : "");
		}
		return channel;
	}

	@Override
	public void destroy() {
		this.listening.dispose();
	}

	/** One channel and those who listen to it. */
	private static final class Channel {

		private final String name;

		private final Sinks.Many<String> payloads = Sinks.many().multicast().directBestEffort();

		private volatile boolean connected;

		Channel(String name) {
			this.name = name;
		}

		String name() {
			return this.name;
		}

		/** Who comes later than the connection is told that it stands. */
		Flux<String> payloads() {
			Mono<String> alreadyConnected = Mono.defer(() -> this.connected ? Mono.just("") : Mono.empty());
			return Flux.merge(this.payloads.asFlux().onBackpressureBuffer(), alreadyConnected);
		}

		Channel connected() {
			this.connected = true;
			notified("");
			return this;
		}

		void interrupted() {
			this.connected = false;
		}

		void notified(String payload) {
			this.payloads.emitNext(payload, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
		}

	}

}
