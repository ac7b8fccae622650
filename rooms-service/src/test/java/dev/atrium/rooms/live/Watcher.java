package dev.atrium.rooms.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.http.codec.ServerSentEvent;

import dev.atrium.rooms.Api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** Somebody who watches, and remembers what was told. */
public final class Watcher implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final List<Told> told = new CopyOnWriteArrayList<>();

	private final Disposable subscription;

	private volatile boolean completed;

	private Watcher(Flux<ServerSentEvent<String>> stream) {
		this.subscription = stream.doOnComplete(() -> this.completed = true)
			.filter((event) -> event.event() != null)
			.subscribe((event) -> this.told.add(Told.of(event)));
	}

	/** Starts to watch, and waits until it is told how everything is. */
	public static Watcher of(Api api, String path) {
		Watcher watcher = from(api, path, null);
		watcher.hears("snapshot", (data) -> true);
		return watcher;
	}

	/** Goes on watching where an earlier stream broke off. */
	public static Watcher from(Api api, String path, @Nullable String lastEventId) {
		return new Watcher(api.watch(path, lastEventId));
	}

	public List<Told> told() {
		return List.copyOf(this.told);
	}

	/** Waits for an event of that name that is so, and returns its data. */
	public JsonNode hears(String name, Predicate<JsonNode> condition) {
		await().until(() -> this.told.stream().anyMatch((event) -> event.is(name, condition)));
		return this.told.stream().filter((event) -> event.is(name, condition)).findFirst().orElseThrow().data();
	}

	/** Waits until the service ends the stream. */
	public void awaitEnd() {
		await().until(() -> this.completed);
	}

	public String lastId() {
		return this.told.getLast().id();
	}

	@Override
	public void close() {
		this.subscription.dispose();
	}

	/** One event. */
	public record Told(String id, String name, JsonNode data) {

		static Told of(ServerSentEvent<String> event) {
			return new Told(String.valueOf(event.id()), String.valueOf(event.event()), JSON.readTree(event.data()));
		}

		boolean is(String wanted, Predicate<JsonNode> condition) {
			return this.name.equals(wanted) && condition.test(this.data);
		}

	}

}
