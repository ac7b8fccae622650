package dev.atrium.ingest.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.Topics;
import dev.atrium.ingest.webhook.ReceivedCallback;

/**
 * Callbacks as records of {@code provider-webhooks}: the body as it came is the value,
 * all else is in headers.
 */
public final class CallbackRecords {

	static final String PLATFORM = "platform";

	static final String RECEIVED_AT = "received_at";

	private static final Set<String> OURS = Set.of(PLATFORM, RECEIVED_AT);

	private CallbackRecords() {
	}

	static ProducerRecord<String, byte[]> write(ReceivedCallback callback, String subject) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.PROVIDER_WEBHOOKS,
				Topics.roomKey(callback.platform(), subject), callback.body());
		addHeader(record, PLATFORM, callback.platform());
		addHeader(record, RECEIVED_AT, callback.receivedAt().toString());
		callback.headers().forEach((name, value) -> addHeader(record, name, value));
		return record;
	}

	private static void addHeader(ProducerRecord<String, byte[]> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The callback of a record.
	 * @throws IllegalArgumentException if we did not write it
	 */
	public static ReceivedCallback read(ConsumerRecord<String, byte[]> record) {
		String platform = header(record, PLATFORM);
		String receivedAt = header(record, RECEIVED_AT);
		byte[] body = record.value();
		if (platform == null || receivedAt == null || body == null) {
			throw new IllegalArgumentException("A record without platform, time or body is no callback");
		}
		return new ReceivedCallback(platform, Instant.parse(receivedAt), requestHeaders(record), body);
	}

	static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header == null || header.value() == null) ? null : new String(header.value(), StandardCharsets.UTF_8);
	}

	private static Map<String, String> requestHeaders(ConsumerRecord<?, ?> record) {
		Map<String, String> headers = new HashMap<>();
		record.headers().forEach((header) -> {
			if (!OURS.contains(header.key()) && header.value() != null) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		});
		return headers;
	}

}
