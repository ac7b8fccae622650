package dev.atrium.recordings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.Event;
import dev.atrium.events.EventCodec;
import dev.atrium.events.EventType;
import dev.atrium.events.Topics;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.messaging.Outbox;

/**
 * The topic of recordings, as other services see it.
 */
@TestComponent
class RecordingEvents {

	private final Outbox outbox;

	private final TransactionalOperator transaction;

	private final String bootstrapServers;

	RecordingEvents(Outbox outbox, TransactionalOperator transaction,
			@Value("${KAFKA_BOOTSTRAP_SERVERS}") String bootstrapServers) {
		this.outbox = outbox;
		this.transaction = transaction;
		this.bootstrapServers = bootstrapServers;
	}

	/** Announces a recording, as webhook-ingest-service does. */
	RecordingRef announce(RecordingRef recording, RecordingKind kind) {
		return announce(recording, kind, null, List.of());
	}

	/** Announces a recording that lies in a bucket. */
	RecordingRef announce(RecordingRef recording, RecordingKind kind, @Nullable String objectKey,
			List<RecordingTrack> tracks) {
		return announce(new RecordingReady(recording, "standup-20261123", kind, Instant.now(), 3.0, objectKey, tracks,
				Instant.now()));
	}

	/** Announces a recording that was made in a meeting's room. */
	RecordingRef announceIn(String providerRoomName, RecordingRef recording) {
		return announce(new RecordingReady(recording, providerRoomName, RecordingKind.COMPOSED, Instant.now(), 3.0,
				null, List.of(), Instant.now()));
	}

	private RecordingRef announce(RecordingReady ready) {
		publish(ready);
		return ready.recording();
	}

	/** Announces a recording of a meeting that wants its video kept, or does not. */
	RecordingRef announceOfMeeting(RecordingRef recording, boolean storeVideo, Predicate<String> known) {
		UUID meeting = UUID.randomUUID();
		String room = "planning-" + meeting;
		MeetingSettings settings = new MeetingSettings(false, RoomMode.NORMAL, RecordingType.CLOUD,
				RecordingTrigger.AUTOMATIC, storeVideo, null);
		publish(new MeetingRequested(meeting, UUID.randomUUID(), "planning", recording.platform(), null, Instant.now(),
				settings, Instant.now()));
		publish(new MeetingCreated(meeting, recording.platform(), null, "provider-" + meeting, room,
				"https://example.com/" + room, null, Instant.now(), Instant.now()));
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> known.test(room) == storeVideo);
		return announceIn(room, recording);
	}

	private void publish(Event event) {
		this.outbox.append(event).as(this.transaction::transactional).block();
	}

	RecordingRef announce(RecordingRef recording) {
		return announce(recording, RecordingKind.COMPOSED);
	}

	/** Asks for an erasure, as rooms-service does. */
	void requestErasure(RecordingRef recording) {
		RecordingErasureRequested requested = new RecordingErasureRequested(recording, "consent_denied", Instant.now());
		this.outbox.append(requested).as(this.transaction::transactional).block();
	}

	/** What was told of a recording so far, in order. */
	List<Event> toldOf(RecordingRef recording) {
		Map<String, Object> settings = Map.of("bootstrap.servers", this.bootstrapServers, "isolation.level",
				"read_committed");
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.RECORDINGS.name())
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			return read(consumer, consumer.endOffsets(partitions)).stream()
				.filter((event) -> event instanceof RecordingEvent told && told.recording().equals(recording))
				.toList();
		}
	}

	private static List<Event> read(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
		List<Event> events = new ArrayList<>();
		while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
			for (ConsumerRecord<String, byte[]> read : consumer.poll(Duration.ofMillis(100))) {
				events.add(new EventCodec().read(EventType.named(header(read, "ce_type")).orElseThrow(), read.value()));
			}
		}
		return events;
	}

	private static String header(ConsumerRecord<String, byte[]> read, String name) {
		return new String(read.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	/** Kinds of the events told of a recording, in order. */
	List<String> kindsToldOf(RecordingRef recording) {
		return toldOf(recording).stream().map((event) -> event.getClass().getSimpleName()).toList();
	}

	/** The last event of that kind told of a recording, if any. */
	<E extends Event> @Nullable E lastToldOf(RecordingRef recording, Class<E> kind) {
		return toldOf(recording).stream().filter(kind::isInstance).map(kind::cast).reduce((a, b) -> b).orElse(null);
	}

	/** The path of a recording. */
	static String path(RecordingRef recording) {
		UUID id = recording.id();
		return "/v1/recordings/" + id;
	}

}
