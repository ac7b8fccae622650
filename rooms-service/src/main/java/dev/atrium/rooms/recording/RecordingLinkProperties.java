package dev.atrium.rooms.recording;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Links into recording-service.
 *
 * @param publicUrl its base URL, as browsers reach it
 * @param linkSecret what both services sign links with
 * @param linkTtl how long a link works
 */
@Validated
@ConfigurationProperties("atrium.recording")
record RecordingLinkProperties(URI publicUrl, @NotBlank String linkSecret, @DefaultValue("15m") Duration linkTtl) {

	// Without the secret.
	@Override
	public String toString() {
		return "RecordingLinkProperties[publicUrl=" + this.publicUrl + "]";
	}

}
