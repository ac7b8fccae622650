package dev.atrium.rooms.meeting.conference;

import java.time.Instant;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.meeting.Presence;

/**
 * Decides when a meeting is over by itself: nobody is in it, and its provider has said
 * since anybody last came that the session is over.
 */
@Component
class MeetingEndPolicy {

	boolean isOver(Presence presence) {
		Instant sessionEnded = presence.sessionEndedAt();
		if (presence.numClients() > 0 || sessionEnded == null) {
			return false;
		}
		Instant lastBeginning = presence.lastBeginning();
		return lastBeginning == null || !lastBeginning.isAfter(sessionEnded);
	}

}
