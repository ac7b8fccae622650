package dev.atrium.rooms.apikey;

/**
 * A key that was just made.
 *
 * @param key what is kept of it
 * @param text the key itself, which is kept nowhere
 */
public record NewApiKey(ApiKey key, String text) {

	// Without the key.
	@Override
	public String toString() {
		return "NewApiKey[key=" + this.key + "]";
	}

}
