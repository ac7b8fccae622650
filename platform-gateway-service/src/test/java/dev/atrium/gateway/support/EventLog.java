package dev.atrium.gateway.support;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;

import dev.atrium.events.Event;
import dev.atrium.events.EventEnvelope;
import dev.atrium.events.Topic;
import dev.atrium.events.Topics;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.messaging.cloudevents.CloudEventRecords;

/**
 * Hears what is said of rooms and recordings, by the gateway or by a test.
 */
public class EventLog {

	private final CloudEventRecords records = new CloudEventRecords();

	private final List<EventEnvelope<? extends Event>> heard = new CopyOnWriteArrayList<>();

	@KafkaListener(topics = "recordings", groupId = "#{T(java.util.UUID).randomUUID().toString()}",
			properties = "auto.offset.reset=earliest")
	void hearRecording(ConsumerRecord<String, byte[]> record) {
		hear(Topics.RECORDINGS, record);
	}

	@KafkaListener(topics = "conference-activity", groupId = "#{T(java.util.UUID).randomUUID().toString()}",
			properties = "auto.offset.reset=earliest")
	void hearActivity(ConsumerRecord<String, byte[]> record) {
		hear(Topics.CONFERENCE_ACTIVITY, record);
	}

	/** What was said of the recordings in a room, as often as it was said. */
	public List<EventEnvelope<? extends Event>> recordingsIn(String roomName) {
		return this.heard.stream()
			.filter((said) -> said.event() instanceof RecordingReady ready && ready.providerRoomName().equals(roomName))
			.toList();
	}

	/** What was said of a room, as often as it was said. */
	public List<EventEnvelope<? extends Event>> activityIn(String platform, String roomName) {
		String key = Topics.roomKey(platform, roomName);
		return this.heard.stream()
			.filter((said) -> said.event() instanceof ConferenceEvent && said.event().key().equals(key))
			.toList();
	}

	/** How often an event was said under an id. */
	public long countOf(UUID id) {
		return this.heard.stream().filter((said) -> said.id().equals(id)).count();
	}

	private <E extends Event> void hear(Topic<E> topic, ConsumerRecord<String, byte[]> record) {
		this.records.read(topic, record).ifPresent(this.heard::add);
	}

}
