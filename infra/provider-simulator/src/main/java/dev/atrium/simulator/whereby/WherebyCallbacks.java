package dev.atrium.simulator.whereby;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.callback.Callback;
import dev.atrium.simulator.callback.Callbacks;
import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.whereby.payload.CallbackEnvelope;

/**
 * Puts events into Whereby's envelope and sends them.
 */
@Component
public class WherebyCallbacks {

	private static final String API_VERSION = "1.0";

	private static final int ID_LENGTH = 32;

	private final Callbacks callbacks;

	private final JsonMapper mapper;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	WherebyCallbacks(Callbacks callbacks, JsonMapper mapper, Clock clock) {
		this.callbacks = callbacks;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Sends an event.
	 * @param room what it is about, even where the data do not say
	 */
	public void publish(RoomKey room, String type, Object data) {
		CallbackEnvelope envelope = new CallbackEnvelope(API_VERSION, randomId(),
				WireTime.isoMillis(this.clock.instant()), type, data);
		this.callbacks.publish(Callback.unsent(type, room, this.mapper.writeValueAsString(envelope)));
	}

	private String randomId() {
		byte[] id = new byte[ID_LENGTH];
		this.random.nextBytes(id);
		return HexFormat.of().formatHex(id);
	}

}
