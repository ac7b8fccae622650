package dev.atrium.ingest.replay;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import dev.atrium.ingest.messaging.Normaliser.Normalised;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.Translation.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayReportTests {

	private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");

	private static final Instant TO = Instant.parse("2026-11-24T00:00:00Z");

	private final ReplayTally tally = new ReplayTally();

	@Test
	void everyCallbackReadIsMappedOrKeptForAReason() {
		add("zen", new Mapped("came", List.of()), 2);
		add("acme", new Mapped("started", List.of()), 1);
		add("acme", new KeptNotMapped("started", Reason.INCOMPLETE, "room is missing"), 0);
		add("acme", new KeptNotMapped("started", Reason.INCOMPLETE, "room is missing"), 0);
		add("acme", KeptNotMapped.unknown("new"), 0);
		add("acme", new KeptNotMapped("other", Reason.UNREADABLE, "not JSON"), 0);

		assertThat(text(false)).isEqualToNormalizingNewlines("""
				Callbacks received from 2026-11-23T00:00:00Z until 2026-11-24T00:00:00Z
				platform  type     read  mapped  kept                          published
				acme      other       2       -  1 unknown_type, 1 unreadable          -
				acme      started     3       1  2 incomplete                          1
				zen       came        1       1  -                                     2
				total                 6       2                                        3
				""");
		assertThat(this.tally.read()).isEqualTo(6);
	}

	@Test
	void dryRunSaysThatNothingIsPublished() {
		add("acme", new Mapped("started", List.of()), 1);

		assertThat(text(true)).contains("a dry run, nothing is published", "to publish").doesNotContain("  published");
	}

	@Test
	void nothingReadIsATableToo() {
		assertThat(text(false).lines()).hasSize(3).last().asString().startsWith("total").endsWith("0");
	}

	private String text(boolean dryRun) {
		return ReplayReport.text(new ReplayRequest(FROM, TO, Set.of(), Set.of(), dryRun), this.tally);
	}

	private void add(String platform, Translation translation, int events) {
		ProducerRecord<String, byte[]> event = new ProducerRecord<>("conference-activity", new byte[0]);
		this.tally.add(new Normalised(platform, translation, Collections.nCopies(events, event)));
	}

}
