package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.atrium.gateway.conference.OpenVisit;
import dev.atrium.gateway.platform.RoomSession.Visit;

/**
 * Who a provider sees in its rooms at a moment, beside who is believed there.
 *
 * @param at the moment
 * @param present visits by room
 * @param believed who is there by what events have told
 * @param absences who was not seen at the moment before
 */
record Sighting(Instant at, Map<String, List<Visit>> present, List<OpenVisit> believed, List<Absence> absences) {

	/**
	 * Those who are not seen now and were before.
	 * @param before when the provider was last asked
	 */
	List<Absence> newAbsences(Instant before) {
		Set<String> known = absences.stream().map(Absence::sessionId).collect(Collectors.toSet());
		return unseen().filter((visit) -> !known.contains(visit.sessionId()))
			.map((visit) -> new Absence(visit.meetingId(), visit.sessionId(),
					visit.joinedAt().isAfter(before) ? visit.joinedAt() : before, at))
			.toList();
	}

	/** Those who are seen again, or of whom events have told that they left. */
	List<Absence> resolvedAbsences() {
		Set<String> unseen = unseen().map(OpenVisit::sessionId).collect(Collectors.toSet());
		return absences.stream().filter((absence) -> !unseen.contains(absence.sessionId())).toList();
	}

	/** Those who were not seen before either. */
	List<Absence> lastingAbsences() {
		Set<String> unseen = unseen().map(OpenVisit::sessionId).collect(Collectors.toSet());
		return absences.stream().filter((absence) -> unseen.contains(absence.sessionId())).toList();
	}

	/**
	 * Rooms where somebody is seen of whom nothing is known, or somebody known is not
	 * seen any more.
	 */
	Set<String> suspiciousRooms() {
		Set<String> expected = believed.stream().map(OpenVisit::sessionId).collect(Collectors.toSet());
		Predicate<Visit> unexpected = (visit) -> !expected.contains(visit.participant().sessionId());
		Stream<String> entered = present.entrySet()
			.stream()
			.filter((room) -> room.getValue().stream().anyMatch(unexpected))
			.map(Map.Entry::getKey);
		Map<String, String> roomOf = believed.stream()
			.collect(Collectors.toMap(OpenVisit::sessionId, OpenVisit::roomName, (one, other) -> one));
		Stream<String> left = lastingAbsences().stream().map(Absence::sessionId).map(roomOf::get);
		return Stream.concat(entered, left).flatMap(Stream::ofNullable).collect(Collectors.toSet());
	}

	private Stream<OpenVisit> unseen() {
		Set<String> seen = present.values()
			.stream()
			.flatMap(Collection::stream)
			.map((visit) -> visit.participant().sessionId())
			.collect(Collectors.toSet());
		return believed.stream().filter((visit) -> !seen.contains(visit.sessionId()));
	}

}
