package dev.atrium.rooms.calendar.feed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Organizer;
import biweekly.property.ValuedProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people wrote into an event.
 */
final class EventDetails {

	private static final Pattern MAILTO = Pattern.compile("(?i)mailto:");

	private EventDetails() {
	}

	static Occurrence.Details of(VEvent event) {
		return new Occurrence.Details(text(event.getSummary()), text(event.getDescription()), text(event.getLocation()),
				text(event.getUrl()), attendees(event));
	}

	private static List<Attendee> attendees(VEvent event) {
		Stream<Attendee> invited = event.getAttendees().stream().flatMap(EventDetails::invited);
		Stream<Attendee> organizer = Stream.ofNullable(event.getOrganizer()).map(EventDetails::organizer);
		return Stream.concat(invited, organizer).toList();
	}

	// Some calendars put several addresses into one ATTENDEE; its name is then the
	// first's.
	private static Stream<Attendee> invited(biweekly.property.Attendee attendee) {
		String address = address(attendee.getEmail(), attendee.getUri());
		if (address == null || !address.contains(",")) {
			return Stream.of(attendee(attendee, address, attendee.getCommonName()));
		}
		List<String> addresses = Arrays.stream(address.split(","))
			.map((each) -> MAILTO.matcher(each).replaceAll("").strip())
			.filter((each) -> each.contains("@"))
			.toList();
		return addresses.stream()
			.map((each) -> each.equals(addresses.getFirst()) ? attendee(attendee, each, attendee.getCommonName())
					: new Attendee(each, null, null, null));
	}

	private static Attendee attendee(biweekly.property.Attendee attendee, @Nullable String email,
			@Nullable String name) {
		ParticipationStatus status = attendee.getParticipationStatus();
		return new Attendee(email, name, (status != null) ? status.getValue() : null, role(attendee));
	}

	// The library takes ROLE apart into two.
	private static @Nullable String role(biweekly.property.Attendee attendee) {
		ParticipationLevel level = attendee.getParticipationLevel();
		if (level != null) {
			return level.getValue(ICalVersion.V2_0);
		}
		return (attendee.getRole() != null) ? attendee.getRole().getValue() : null;
	}

	private static Attendee organizer(Organizer organizer) {
		return new Attendee(address(organizer.getEmail(), organizer.getUri()), organizer.getCommonName(), null,
				"ORGANIZER");
	}

	private static @Nullable String address(@Nullable String email, @Nullable String uri) {
		String given = (email != null) ? email : uri;
		return (given != null) ? MAILTO.matcher(given).replaceFirst("") : null;
	}

	private static @Nullable String text(@Nullable ValuedProperty<String> property) {
		return (property != null) ? property.getValue() : null;
	}

}
