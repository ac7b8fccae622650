package dev.atrium.simulator.daily;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads bodies the way Daily does.
 */
@Component
public class DailyJson {

	private final JsonMapper mapper;

	DailyJson(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * The body as an object; an absent body is an empty one.
	 */
	public Mono<ObjectNode> body(ServerRequest request) {
		return request.bodyToMono(String.class).map(this::parse).defaultIfEmpty(this.mapper.createObjectNode());
	}

	/**
	 * The properties below a body's {@code properties}.
	 */
	public ObjectNode properties(ObjectNode body) {
		JsonNode properties = body.path("properties");
		if (properties.isMissingNode() || properties.isNull()) {
			return this.mapper.createObjectNode();
		}
		if (properties instanceof ObjectNode object) {
			return object;
		}
		throw DailyError.invalidRequest("properties must be an object");
	}

	/**
	 * Refuses properties Daily does not know.
	 */
	public static void requireKnown(ObjectNode object, Set<String> known) {
		for (String name : object.propertyNames()) {
			if (!known.contains(name)) {
				throw DailyError.invalidProperty(name);
			}
		}
	}

	private ObjectNode parse(String text) {
		try {
			if (this.mapper.readTree(text) instanceof ObjectNode object) {
				return object;
			}
		}
		catch (JacksonException ex) {
			throw DailyError.unparsable(ex.getOriginalMessage());
		}
		throw DailyError.invalidRequest("body must be an object");
	}

}
