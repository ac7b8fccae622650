package dev.atrium.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds what an event lacks: record components are required unless they are
 * {@code @Nullable}, the elements of lists always.
 */
final class RequiredFields {

	private static final WireNames NAMES = new WireNames();

	/** Reading annotations anew for every event would take longer than writing it. */
	private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {

		@Override
		protected List<Field> computeValue(Class<?> type) {
			return Stream.of(type.getRecordComponents()).map(Field::of).toList();
		}

	};

	private RequiredFields() {
	}

	/** Paths of the missing fields, such as {@code participant.session_id}. */
	static Stream<String> missing(Record event) {
		return missing("", event);
	}

	private static Stream<String> missing(String path, Record owner) {
		return FIELDS.get(owner.getClass()).stream().flatMap((field) -> {
			Object value = field.valueIn(owner);
			return (value == null && field.optional()) ? Stream.empty() : missingIn(path, field.name(), value);
		});
	}

	private static Stream<String> missingIn(String path, String name, @Nullable Object value) {
		return switch (value) {
			case null -> Stream.of(path + name);
			case Record nested -> missing(path + name + ".", nested);
			case List<?> list -> IntStream.range(0, list.size())
				.boxed()
				.flatMap((i) -> missingIn(path, name + "[" + i + "]", list.get(i)));
			default -> Stream.empty();
		};
	}

	private record Field(String name, boolean optional, Method accessor) {

		static Field of(RecordComponent component) {
			return new Field(NAMES.translate(component.getName()),
					component.getAnnotatedType().isAnnotationPresent(Nullable.class), component.getAccessor());
		}

		@Nullable Object valueIn(Record owner) {
			try {
				return this.accessor.invoke(owner);
			}
			catch (IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException("Cannot read " + this.name, ex);
			}
		}

	}

}
