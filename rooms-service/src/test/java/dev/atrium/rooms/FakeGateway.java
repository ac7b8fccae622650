package dev.atrium.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

import dev.atrium.events.Event;
import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.Topic;
import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingEndRequested;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.RecordingStartRequested;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.messaging.cloudevents.CloudEventRecords;

/**
 * Stands in for the other services on the topics: keeps what rooms-service says, and
 * answers requests for meetings in those rooms for which a test has said how.
 */
public final class FakeGateway implements SmartLifecycle {

	private static final Map<String, Topic<? extends Event>> HEARD = Map.of(Topics.MEETINGS.name(), Topics.MEETINGS,
			Topics.RECORDINGS.name(), Topics.RECORDINGS);

	private final CloudEventRecords records = new CloudEventRecords();

	private final List<Event> heard = new CopyOnWriteArrayList<>();

	private final Map<String, Function<MeetingRequested, MeetingEvent>> answers = new ConcurrentHashMap<>();

	private final Set<UUID> answered = ConcurrentHashMap.newKeySet();

	private final KafkaOperations<String, byte[]> kafka;

	private final ConsumerFactory<String, byte[]> consumers;

	private volatile boolean running;

	private Thread listener = new Thread();

	FakeGateway(KafkaOperations<String, byte[]> kafka, ConsumerFactory<String, byte[]> consumers) {
		this.kafka = kafka;
		this.consumers = consumers;
	}

	/** Meetings in that room are created as soon as they are requested. */
	public void creates(String roomName) {
		answers(roomName, FakeGateway::created);
	}

	/**
	 * Meetings in that room are created where they may be, and not where they shall be.
	 */
	public void createsAtTheFallback(String roomName) {
		answers(roomName, (request) -> {
			String fallback = Objects.requireNonNull(request.fallbackPlatform());
			return new MeetingCreated(request.meetingId(), fallback, request.platform(),
					"provider-" + request.meetingId(), providerRoom(request.meetingId()),
					"https://" + fallback + ".test/" + providerRoom(request.meetingId()), null, request.endsAt(),
					request.requestedAt());
		});
	}

	/** Meetings in that room fail as soon as they are requested. */
	public void fails(String roomName, MeetingCreationFailed.Reason reason) {
		answers(roomName, (request) -> new MeetingCreationFailed(request.meetingId(), request.platform(), reason,
				"The provider says no", request.requestedAt()));
	}

	/** The answer that {@link #creates} gives. */
	public static MeetingCreated created(MeetingRequested request) {
		String name = providerRoom(request.meetingId());
		return new MeetingCreated(request.meetingId(), request.platform(), null, "provider-" + request.meetingId(),
				name, "https://" + request.platform() + ".test/" + name,
				"https://" + request.platform() + ".test/" + name + "?host", request.endsAt(), request.requestedAt());
	}

	/** The provider's name of the room that a meeting is held in. */
	public static String providerRoom(UUID meetingId) {
		return "room-" + meetingId;
	}

	public List<MeetingRequested> requestsFor(String roomName) {
		return heard(MeetingRequested.class).stream().filter((request) -> request.roomName().equals(roomName)).toList();
	}

	public List<MeetingEndRequested> endRequestsFor(UUID meetingId) {
		return heard(MeetingEndRequested.class).stream()
			.filter((request) -> request.meetingId().equals(meetingId))
			.toList();
	}

	public List<RecordingStartRequested> recordingStartsFor(UUID meetingId) {
		return heard(RecordingStartRequested.class).stream()
			.filter((request) -> request.meetingId().equals(meetingId))
			.toList();
	}

	public List<RecordingErasureRequested> erasuresOf(RecordingRef recording) {
		return heard(RecordingErasureRequested.class).stream()
			.filter((request) -> request.recording().equals(recording))
			.toList();
	}

	/** States an event; its id is another each time. */
	public void publish(Event... events) {
		for (Event event : events) {
			publish(new EventEnvelope<>(EventIds.next(), "/elsewhere", Instant.now(), event));
		}
	}

	public void publish(EventEnvelope<? extends Event> envelope) {
		this.kafka.send(this.records.write(envelope)).join();
	}

	@Override
	public void start() {
		this.running = true;
		this.listener = Thread.ofPlatform().name("fake-gateway").start(this::listen);
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			this.listener.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void listen() {
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer("fake-gateway", "")) {
			List<TopicPartition> partitions = HEARD.keySet()
				.stream()
				.flatMap((topic) -> partitions(consumer, topic).stream())
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			while (this.running) {
				consumer.poll(Duration.ofMillis(50)).forEach(this::hear);
			}
		}
	}

	// A topic that was made just now may not have reached every broker's metadata.
	private List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
		List<TopicPartition> partitions = List.of();
		while (this.running && partitions.isEmpty()) {
			partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
		}
		return partitions;
	}

	private synchronized void hear(ConsumerRecord<String, byte[]> record) {
		this.records.read(Objects.requireNonNull(HEARD.get(record.topic())), record)
			.map(EventEnvelope::event)
			.ifPresent((event) -> {
				this.heard.add(event);
				if (event instanceof MeetingRequested request) {
					answer(request);
				}
			});
	}

	// The request may have been heard before the test says how to answer.
	private synchronized void answers(String roomName, Function<MeetingRequested, MeetingEvent> answer) {
		this.answers.put(roomName, answer);
		requestsFor(roomName).forEach(this::answer);
	}

	private void answer(MeetingRequested request) {
		Function<MeetingRequested, MeetingEvent> answer = this.answers.get(request.roomName());
		if (answer != null && this.answered.add(request.meetingId())) {
			publish(answer.apply(request));
		}
	}

	private <T> List<T> heard(Class<T> type) {
		return this.heard.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
