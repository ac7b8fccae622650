package dev.atrium.events;

import java.time.DateTimeException;
import java.time.Instant;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads ISO 8601 text only; Jackson's own reader would take a number for seconds.
 */
final class InstantReader extends StdDeserializer<Instant> {

	InstantReader() {
		super(Instant.class);
	}

	@Override
	public Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (Instant) context.handleUnexpectedToken(getValueType(context), parser);
		}
		try {
			return Instant.parse(parser.getString());
		}
		catch (DateTimeException ex) {
			return (Instant) context.handleWeirdStringValue(Instant.class, parser.getString(),
					"not an ISO 8601 instant");
		}
	}

}
