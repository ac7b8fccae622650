package dev.atrium.rooms.meeting.request;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Patience with meetings that are being created.
 *
 * @param creationWait how long a request for a meeting waits for it at most
 */
@ConfigurationProperties("atrium.meeting")
record MeetingCreationProperties(@DefaultValue("10s") Duration creationWait) {
}
