package dev.atrium.rooms.meeting.conference;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Patience with events about unknown meetings.
 *
 * @param retention how long they are kept; by then they are about nobody's meeting, such
 * as another deployment's of the same account
 */
@ConfigurationProperties("atrium.meeting.parked")
record ParkedEventProperties(@DefaultValue("7d") Duration retention) {
}
