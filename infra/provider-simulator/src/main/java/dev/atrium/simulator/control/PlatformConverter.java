package dev.atrium.simulator.control;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import dev.atrium.simulator.room.Platform;

/**
 * Reads platforms from paths and parameters.
 */
@Component
class PlatformConverter implements Converter<String, Platform> {

	@Override
	public Platform convert(String name) {
		return Platform.named(name).orElseThrow(() -> new IllegalArgumentException("There is no platform " + name));
	}

}
