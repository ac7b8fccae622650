package dev.atrium.simulator.daily;

import java.time.Clock;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.callback.Callback;
import dev.atrium.simulator.callback.Callbacks;
import dev.atrium.simulator.daily.payload.CallbackEnvelope;
import dev.atrium.simulator.room.RoomKey;

/**
 * Puts events into Daily's envelope and sends them.
 */
@Component
public class DailyCallbacks {

	private static final String VERSION = "1.0.0";

	private final Callbacks callbacks;

	private final JsonMapper mapper;

	private final Clock clock;

	DailyCallbacks(Callbacks callbacks, JsonMapper mapper, Clock clock) {
		this.callbacks = callbacks;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Sends an event.
	 * @param room what it is about, even where the payload does not say
	 * @param id names the event
	 */
	public void publish(RoomKey room, String type, String id, Object payload) {
		CallbackEnvelope envelope = new CallbackEnvelope(VERSION, type, id, payload,
				WireTime.epochSeconds(this.clock.instant()));
		this.callbacks.publish(Callback.unsent(type, room, this.mapper.writeValueAsString(envelope)));
	}

}
