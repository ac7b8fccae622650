package dev.atrium.events;

import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Names of record components as they are on the wire: snake_case.
 */
final class WireNames extends PropertyNamingStrategies.SnakeCaseStrategy {

	private static final long serialVersionUID = 1L;

	/**
	 * Public, unlike its parent's, so that errors can name a field as it is on the wire.
	 */
	@Override
	public String translate(String component) {
		return super.translate(component);
	}

}
