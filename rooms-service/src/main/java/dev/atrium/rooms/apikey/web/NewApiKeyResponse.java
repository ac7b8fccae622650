package dev.atrium.rooms.apikey.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

import dev.atrium.rooms.apikey.NewApiKey;

/**
 * A key that was just made.
 */
@Schema(name = "NewApiKey")
record NewApiKeyResponse(@JsonUnwrapped ApiKeyResponse known,
		@Schema(description = "What to send as X-API-Key; shown this once",
				example = "atrium_VGhpcyBpcyBqdXN0IGFuIGV4YW1wbGUgb2YgYSBrZXk") String key) {

	static NewApiKeyResponse of(NewApiKey made) {
		return new NewApiKeyResponse(ApiKeyResponse.of(made.key()), made.text());
	}

	// Without the key.
	@Override
	public String toString() {
		return "NewApiKeyResponse[known=" + this.known + "]";
	}

}
