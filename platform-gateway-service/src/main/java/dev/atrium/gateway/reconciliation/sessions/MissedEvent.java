package dev.atrium.gateway.reconciliation.sessions;

import java.util.UUID;

import dev.atrium.events.conference.ConferenceEvent;

/**
 * Something of which no callback has told.
 *
 * @param id the same that a callback's event has, wherever the provider names the fact
 * @param event the fact
 */
record MissedEvent(UUID id, ConferenceEvent event) {
}
