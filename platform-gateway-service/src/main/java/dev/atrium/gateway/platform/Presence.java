package dev.atrium.gateway.platform;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.RoomSession.Visit;

/**
 * Providers that say who is in their rooms at this moment.
 */
public interface Presence {

	/**
	 * Who is where; may be some 15 s behind.
	 * @return visits by the provider's room name, rooms without people left out
	 */
	Mono<Map<String, List<Visit>>> presence();

}
