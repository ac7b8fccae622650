package dev.atrium.rooms.meeting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.calendar.event.CalendarEvent;
import dev.atrium.rooms.calendar.event.CalendarEvents;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.ProviderRoom;
import dev.atrium.rooms.meeting.request.MeetingJoins.Joined;
import dev.atrium.rooms.meeting.video.ComposedVideo;
import dev.atrium.rooms.meeting.video.ComposedVideos;
import dev.atrium.rooms.room.Room;

/**
 * Shows callers meetings, and of those in their own rooms what is not for others.
 */
@Component
class MeetingAnswers {

	private final CalendarEvents events;

	private final ComposedVideos videos;

	MeetingAnswers(CalendarEvents events, ComposedVideos videos) {
		this.events = events;
		this.videos = videos;
	}

	Mono<MeetingResponse> to(Caller caller, Room room, Meeting meeting) {
		return to(List.of(meeting), (shown) -> caller.owns(room.userId())).map(List::getFirst);
	}

	/** Shows a participant the meeting with their own way in. */
	Mono<MeetingResponse> to(Caller caller, Joined joined) {
		boolean own = caller.owns(joined.room().userId());
		return known(List.of(joined.meeting()), (meeting) -> own)
			.map((known) -> known.show(joined.meeting(), joined.url(), own));
	}

	/**
	 * Shows several.
	 * @param own which of them are in rooms of the caller's
	 */
	Mono<List<MeetingResponse>> to(List<Meeting> meetings, Predicate<Meeting> own) {
		return known(meetings, own)
			.map((known) -> meetings.stream().map((meeting) -> known.show(meeting, own.test(meeting))).toList());
	}

	private Mono<Known> known(List<Meeting> meetings, Predicate<Meeting> own) {
		List<UUID> all = meetings.stream().map(Meeting::id).toList();
		List<UUID> owned = meetings.stream().filter(own).map(Meeting::id).toList();
		Mono<Map<UUID, CalendarEvent>> events = this.events.ofMeetings(all)
			.collectMap((event) -> Objects.requireNonNull(event.meetingId()));
		Mono<Map<UUID, ComposedVideo>> videos = this.videos.of(owned).collectMap(ComposedVideo::meetingId);
		return Mono.zip(all.isEmpty() ? Mono.just(Map.of()) : events, owned.isEmpty() ? Mono.just(Map.of()) : videos,
				Known::new);
	}

	/** What belongs to meetings, by their ids. */
	private record Known(Map<UUID, CalendarEvent> events, Map<UUID, ComposedVideo> videos) {

		MeetingResponse show(Meeting meeting, boolean forOwner) {
			ProviderRoom held = meeting.providerRoom();
			return show(meeting, (held != null) ? held.url() : "", forOwner);
		}

		MeetingResponse show(Meeting meeting, String url, boolean forOwner) {
			return MeetingResponse.of(meeting, url, MeetingCalendar.of(this.events.get(meeting.id()), forOwner),
					MeetingVideo.of(this.videos.get(meeting.id())), forOwner);
		}

	}

}
