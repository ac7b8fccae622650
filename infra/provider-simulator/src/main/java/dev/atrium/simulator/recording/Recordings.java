package dev.atrium.simulator.recording;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.RoomEvent;
import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.storage.ObjectStore;
import dev.atrium.simulator.storage.StoredObject;

/**
 * All recordings of both platforms. A recording stops when its room empties.
 */
@Component
public class Recordings implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Recordings.class);

	private final Clock clock;

	private final RecordingProduction production;

	private final ObjectStore objects;

	private final ApplicationEventPublisher events;

	// One encoder at a time leaves the machine to the services under test.
	private final Scheduler encoder = Schedulers.newSingle("encoder", true);

	private final Map<String, Recording> recordings = new ConcurrentHashMap<>();

	Recordings(Clock clock, RecordingProduction production, ObjectStore objects, ApplicationEventPublisher events) {
		this.clock = clock;
		this.production = production;
		this.objects = objects;
		this.events = events;
	}

	/**
	 * Starts a recording.
	 * @return the recording; empty if one of that instance runs in the room already
	 */
	public Optional<Recording> start(RecordingOrder order, Room room) {
		Optional<Recording> started = claim(order, room.present().size());
		started.ifPresent((recording) -> {
			log.info("{}: {} recording {} started", order.room(), order.kind().wireName(), recording.id());
			this.events.publishEvent(new RecordingEvent.Started(recording));
		});
		return started;
	}

	/**
	 * Stops a recording and has its files made.
	 * @return whether it was running
	 */
	public boolean stop(String id, Room room) {
		Recording running = this.recordings.get(id);
		if (running == null || !running.isRunning()) {
			return false;
		}
		Recording stopped = running.stopped(this.clock.instant());
		if (!this.recordings.replace(id, running, stopped)) {
			return stop(id, room);
		}
		this.events.publishEvent(new RecordingEvent.Stopped(stopped));
		produce(stopped, room);
		return true;
	}

	/**
	 * Finds a recording.
	 */
	public Optional<Recording> find(String id) {
		return Optional.ofNullable(this.recordings.get(id));
	}

	/**
	 * The recordings that fit, newest first.
	 */
	public List<Recording> list(Predicate<Recording> condition) {
		return this.recordings.values()
			.stream()
			.filter(condition)
			.sorted(Comparator.comparing(Recording::startedAt).reversed())
			.toList();
	}

	/**
	 * The recordings of a room that go on.
	 */
	public List<Recording> running(RoomKey room) {
		return list((recording) -> recording.isRunning() && recording.room().equals(room));
	}

	/**
	 * Forgets a recording, and its files unless the bucket is the customer's.
	 */
	public void delete(Recording recording) {
		this.recordings.remove(recording.id());
		if (!recording.order().target().customers()) {
			recording.files().forEach(this.objects::delete);
		}
	}

	@Override
	public void destroy() {
		this.encoder.dispose();
	}

	@EventListener
	void follow(RoomEvent event) {
		Room room = event.room();
		int inside = room.present().size();
		for (Recording recording : running(room.key())) {
			this.recordings.computeIfPresent(recording.id(), (_, current) -> current.attendedBy(inside));
			if (inside == 0) {
				stop(recording.id(), room);
			}
		}
	}

	private synchronized Optional<Recording> claim(RecordingOrder order, int participants) {
		if (running(order.room()).stream().anyMatch((other) -> other.order().instanceId().equals(order.instanceId()))) {
			return Optional.empty();
		}
		Recording recording = new Recording(UUID.randomUUID().toString(), order, Recording.State.RUNNING, null,
				participants, List.of());
		this.recordings.put(recording.id(), recording);
		return Optional.of(recording);
	}

	private void produce(Recording stopped, Room room) {
		Mono.fromCallable(() -> this.production.produce(stopped, room))
			.subscribeOn(this.encoder)
			.subscribe((files) -> finish(stopped, files), (error) -> fail(stopped, error));
	}

	private void finish(Recording stopped, List<StoredObject> files) {
		Recording finished = stopped.finished(files);
		this.recordings.put(finished.id(), finished);
		log.info("{}: recording {} finished, {} ms in {} files", finished.room(), finished.id(),
				finished.length().toMillis(), files.size());
		this.events.publishEvent(new RecordingEvent.Ready(finished));
	}

	private void fail(Recording stopped, Throwable error) {
		log.error("{}: recording {} came to nothing", stopped.room(), stopped.id(), error);
		Recording failed = stopped.failed();
		this.recordings.put(failed.id(), failed);
		this.events.publishEvent(new RecordingEvent.Failed(failed, String.valueOf(error.getMessage())));
	}

}
