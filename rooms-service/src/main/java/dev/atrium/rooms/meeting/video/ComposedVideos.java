package dev.atrium.rooms.meeting.video;

import java.util.Collection;
import java.util.UUID;

import reactor.core.publisher.Flux;

/**
 * Knows which meetings have a composed video.
 */
public interface ComposedVideos {

	/** The first one of each of these meetings, in no order; none where none is known. */
	Flux<ComposedVideo> of(Collection<UUID> meetingIds);

}
