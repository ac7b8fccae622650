package dev.atrium.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.atrium.events.Topics;

/** A callback of the past, as the service kept it. */
final class KeptCallback {

	private KeptCallback() {
	}

	/** The record is a little younger than the callback. */
	static ProducerRecord<String, byte[]> record(String platform, String room, String body, Instant receivedAt) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.PROVIDER_WEBHOOKS, null,
				receivedAt.plusSeconds(2).toEpochMilli(), Topics.roomKey(platform, room), bytes(body));
		record.headers().add("platform", bytes(platform));
		record.headers().add("received_at", bytes(receivedAt.toString()));
		return record;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
