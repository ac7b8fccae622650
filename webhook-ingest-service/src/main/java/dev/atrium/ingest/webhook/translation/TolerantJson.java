package dev.atrium.ingest.webhook.translation;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads payload records from whatever a platform sends: a value of the wrong kind counts
 * as absent, a number may come as a string and the other way round, unknown fields are
 * passed over. So all components of a payload record are {@code @Nullable}, and a
 * callback is refused only for lack of something that matters.
 */
public final class TolerantJson {

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(scalars())
		.addHandler(new WrongKindIsAbsent())
		.withCoercionConfigDefaults((empty) -> empty.setAcceptBlankAsEmpty(true)
			.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
		.build();

	private TolerantJson() {
	}

	/**
	 * Reads a body.
	 * @throws UnusableCallback if it is not a JSON object
	 */
	public static <T> T read(byte[] body, Class<T> type) {
		try {
			T value = JSON.readValue(body, type);
			if (value != null) {
				return value;
			}
			throw UnusableCallback.unreadable("not a JSON object");
		}
		catch (JacksonException ex) {
			// Its message quotes the body.
			throw UnusableCallback.unreadable("not JSON");
		}
	}

	/**
	 * Reads a part of a body; one that is absent or no object gives an empty record.
	 * @throws UnusableCallback if there is no way to read it
	 */
	public static <T> T convert(@Nullable JsonNode part, Class<T> type) {
		JsonNode object = (part != null && part.isObject()) ? part : JSON.createObjectNode();
		try {
			return JSON.treeToValue(object, type);
		}
		catch (JacksonException ex) {
			// Its message quotes the body.
			throw UnusableCallback.unreadable("not the fields of " + type.getSimpleName());
		}
	}

	/** Each type stands for one kind of value. */
	private static SimpleModule scalars() {
		return new SimpleModule("scalars").addDeserializer(String.class, new Scalar<>(Scalars::text))
			.addDeserializer(Double.class, new Scalar<>(Scalars::seconds))
			.addDeserializer(Long.class, new Scalar<>(Scalars::bytes))
			.addDeserializer(Instant.class, new Scalar<>(Scalars::instant))
			.addDeserializer(UUID.class, new Scalar<>(Scalars::uuid));
	}

	private static final class Scalar<T> extends ValueDeserializer<T> {

		private final Function<String, @Nullable T> reading;

		private Scalar(Function<String, @Nullable T> reading) {
			this.reading = reading;
		}

		@Override
		public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken().isStructStart()) {
				parser.skipChildren();
				return null;
			}
			return this.reading.apply(parser.getString());
		}

	}

	private static final class WrongKindIsAbsent extends DeserializationProblemHandler {

		@Override
		public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType targetType,
				JsonToken token, JsonParser parser, String failure) {
			parser.skipChildren();
			return null;
		}

		@Override
		public @Nullable Object handleMissingInstantiator(DeserializationContext context, Class<?> targetType,
				ValueInstantiator instantiator, JsonParser parser, String failure) {
			parser.skipChildren();
			return null;
		}

	}

}
