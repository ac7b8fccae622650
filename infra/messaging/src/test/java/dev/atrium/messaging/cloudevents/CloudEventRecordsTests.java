package dev.atrium.messaging.cloudevents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.MalformedEvent;
import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingEnded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CloudEventRecordsTests {

	private static final Instant TIME = Instant.parse("2026-03-01T10:00:00.123456Z");

	private final CloudEventRecords records = new CloudEventRecords();

	private final EventEnvelope<MeetingEnded> envelope = new EventEnvelope<>(UUID.randomUUID(), "/gateway", TIME,
			new MeetingEnded(UUID.randomUUID(), "daily", TIME));

	@Test
	void readsWhatItWrote() {
		ProducerRecord<String, byte[]> record = this.records.write(this.envelope);

		assertThat(record.topic()).isEqualTo("meetings");
		assertThat(record.key()).isEqualTo(this.envelope.event().key());
		assertThat(this.records.read(Topics.MEETINGS, received(record))).isEqualTo(Optional.of(this.envelope));
	}

	@Test
	void carriesTheTrace() {
		String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

		ProducerRecord<String, byte[]> record = this.records.encode(this.envelope, traceparent).toRecord();

		assertThat(record.headers().lastHeader("traceparent").value()).asString(UTF_8).isEqualTo(traceparent);
	}

	@Test
	void unknownTypeIsEmpty() {
		ProducerRecord<String, byte[]> record = with("ce_type", "dev.atrium.MeetingMoved.v1");

		assertThat(this.records.read(Topics.MEETINGS, received(record))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ce_id, 42", "ce_time, yesterday", "ce_source, ':::'", "ce_specversion, 7.0",
			"ce_type, dev.atrium.RecordingStored.v1" })
	void brokenAttributeIsMalformed(String header, String value) {
		assertThatExceptionOfType(MalformedRecord.class)
			.isThrownBy(() -> this.records.read(Topics.MEETINGS, received(with(header, value))))
			.withMessageStartingWith("meetings-3@7: ");
	}

	@ParameterizedTest
	@CsvSource({ "ce_id", "ce_time", "ce_source", "ce_type", "ce_specversion" })
	void missingAttributeIsMalformed(String header) {
		ProducerRecord<String, byte[]> record = this.records.write(this.envelope);
		record.headers().remove(header);

		assertThatExceptionOfType(MalformedRecord.class)
			.isThrownBy(() -> this.records.read(Topics.MEETINGS, received(record)));
	}

	@Test
	void missingDataIsMalformed() {
		ConsumerRecord<String, byte[]> record = received(this.records.write(this.envelope), null);

		assertThatExceptionOfType(MalformedRecord.class).isThrownBy(() -> this.records.read(Topics.MEETINGS, record));
	}

	@Test
	void incompleteEventIsMalformed() {
		ConsumerRecord<String, byte[]> record = received(this.records.write(this.envelope), "{}".getBytes(UTF_8));

		assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> this.records.read(Topics.MEETINGS, record));
	}

	private ProducerRecord<String, byte[]> with(String header, String value) {
		ProducerRecord<String, byte[]> record = this.records.write(this.envelope);
		record.headers().remove(header).add(header, value.getBytes(UTF_8));
		return record;
	}

	private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
		return received(sent, sent.value());
	}

	private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent,
			byte @Nullable [] value) {
		return new ConsumerRecord<>(sent.topic(), 3, 7, 0, TimestampType.CREATE_TIME, 0, 0, sent.key(), value,
				sent.headers(), Optional.empty());
	}

}
