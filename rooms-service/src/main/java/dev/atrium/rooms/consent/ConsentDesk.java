package dev.atrium.rooms.consent;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.problem.ProblemType;

/**
 * Takes down what participants are asked and what they answer.
 */
@Service
public class ConsentDesk {

	private static final Logger log = LoggerFactory.getLogger(ConsentDesk.class);

	private final Consents consents;

	private final ConsentLog consentLog;

	private final Meetings meetings;

	private final List<DenialListener> listeners;

	private final TransactionalOperator transaction;

	ConsentDesk(Consents consents, ConsentLog consentLog, Meetings meetings, List<DenialListener> listeners,
			TransactionalOperator transaction) {
		this.consents = consents;
		this.consentLog = consentLog;
		this.meetings = meetings;
		this.listeners = listeners;
		this.transaction = transaction;
	}

	/**
	 * A participant is shown the question.
	 * @return the participant's pseudonym in this meeting
	 */
	public Mono<UUID> ask(UUID meetingId, Participant participant) {
		return locked(meetingId)
			.flatMap((meeting) -> this.consents.save(meeting, participant, null)
				.delayUntil((consent) -> this.consentLog.append(meetingId, consent, ConsentEntry.Kind.ASKED)))
			.as(this.transaction::transactional);
	}

	/**
	 * A participant answers; the answer before, if any, does not count any more.
	 * @return the participant's pseudonym in this meeting
	 */
	public Mono<UUID> answer(UUID meetingId, Participant participant, boolean given) {
		return locked(meetingId)
			.flatMap((meeting) -> this.consents.save(meeting, participant, given)
				.delayUntil((consent) -> this.consentLog.append(meetingId, consent, ConsentEntry.Kind.ofAnswer(given)))
				.delayUntil((consent) -> given ? Mono.empty() : tell(meeting)))
			.as(this.transaction::transactional);
	}

	/** A participant's answer; empty for one who has not answered. */
	public Mono<Boolean> answerOf(UUID meetingId, Participant participant) {
		return this.consents.answerOf(meetingId, participant);
	}

	/** How all participants have answered. */
	public Mono<ConsentCounts> count(UUID meetingId) {
		return this.consents.count(meetingId);
	}

	// An answer and the end of a recording's processing come one after the other, so
	// that the later of both sees the other.
	private Mono<Meeting> locked(UUID meetingId) {
		return this.meetings.lockById(meetingId).switchIfEmpty(Mono.error(ProblemType.MEETING_NOT_FOUND::asProblem));
	}

	private Mono<Void> tell(Meeting meeting) {
		log.info("A participant of meeting {} denies to be recorded", meeting.id());
		return Flux.fromIterable(this.listeners).concatMap((listener) -> listener.onDenied(meeting)).then();
	}

}
