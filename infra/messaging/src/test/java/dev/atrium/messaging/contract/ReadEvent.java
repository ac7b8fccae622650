package dev.atrium.messaging.contract;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A record as an outsider reads it.
 *
 * @param key its key
 * @param headers its headers, as text
 * @param json its value
 */
record ReadEvent(String key, Map<String, String> headers, String json) {

	static ReadEvent of(ConsumerRecord<String, byte[]> record) {
		Map<String, String> headers = new HashMap<>();
		record.headers().forEach((header) -> headers.put(header.key(), new String(header.value(), UTF_8)));
		return new ReadEvent(record.key(), headers, new String(record.value(), UTF_8));
	}

}
