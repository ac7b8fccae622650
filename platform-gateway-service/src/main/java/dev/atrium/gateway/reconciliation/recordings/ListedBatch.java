package dev.atrium.gateway.reconciliation.recordings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.gateway.platform.RecordingCatalog.ListedRecording;
import dev.atrium.gateway.reconciliation.recordings.RecordingRules.Verdict;

import static java.util.stream.Collectors.toSet;

/**
 * A part of a provider's list, judged.
 *
 * @param platform the provider
 * @param recordings those of our rooms
 * @param rules how to judge
 * @param now the moment it is judged at
 */
record ListedBatch(String platform, List<ListedRecording> recordings, RecordingRules rules, Instant now) {

	/** Leaves out what belongs to other deployments of the account. */
	ListedBatch in(Set<String> rooms) {
		return new ListedBatch(platform,
				recordings.stream().filter((listed) -> rooms.contains(listed.roomName())).toList(), rules, now);
	}

	Set<String> rooms() {
		return recordings.stream().map(ListedRecording::roomName).flatMap(Stream::ofNullable).collect(toSet());
	}

	/** What is ready, announced or not. */
	List<RecordingReady> ready() {
		return judged(Verdict.ANNOUNCE).flatMap(this::event).toList();
	}

	/** Since when the oldest is in progress that is still waited for. */
	Optional<Instant> waitingSince() {
		return judged(Verdict.WAIT).map(ListedRecording::startedAt).min(Instant::compareTo);
	}

	/** What is no longer waited for. */
	List<ListedRecording> givenUp() {
		return judged(Verdict.GIVE_UP).toList();
	}

	private Stream<ListedRecording> judged(Verdict verdict) {
		return recordings.stream().filter((listed) -> rules.verdict(listed, now) == verdict);
	}

	private Stream<RecordingReady> event(ListedRecording listed) {
		String room = listed.roomName();
		return (room == null) ? Stream.empty()
				: Stream.of(new RecordingReady(new RecordingRef(platform, listed.providerRecordingId()), room,
						listed.kind(), listed.startedAt(), listed.durationSeconds(), listed.objectKey(),
						listed.tracks(), now));
	}

}
