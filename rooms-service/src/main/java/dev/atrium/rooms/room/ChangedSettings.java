package dev.atrium.rooms.room;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the settings that differ, never their values. */
final class ChangedSettings {

	private ChangedSettings() {
	}

	/** Such as {@code name, calendar.url}; empty if all are the same. */
	static String names(RoomSettings before, RoomSettings after) {
		return differences("", before, after).collect(Collectors.joining(", "));
	}

	private static Stream<String> differences(String prefix, Record before, Record after) {
		return Stream.of(before.getClass().getRecordComponents()).flatMap((component) -> {
			Object one = value(component, before);
			Object other = value(component, after);
			String name = prefix + component.getName();
			return switch (one) {
				case Record inner when other instanceof Record changed -> differences(name + ".", inner, changed);
				case null, default -> Objects.equals(one, other) ? Stream.empty() : Stream.of(name);
			};
		});
	}

	private static Object value(RecordComponent component, Record of) {
		try {
			return component.getAccessor().invoke(of);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
