package dev.atrium.rooms.consent.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a participant was asked or has answered is taken down.
 */
@Schema(name = "Consent")
record ConsentResponse(@Schema(example = "success") String status,
		@Schema(description = "The participant's pseudonym in the meeting's log: a receipt") UUID consentId) {

	static ConsentResponse of(UUID consentId) {
		return new ConsentResponse("success", consentId);
	}

}
