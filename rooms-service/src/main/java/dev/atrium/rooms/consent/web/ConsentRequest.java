package dev.atrium.rooms.consent.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * A participant's answer.
 */
@Schema(name = "ConsentRequest")
record ConsentRequest(@Schema(description = "Whether the recording may be kept") @NotNull Boolean consentGiven) {
}
