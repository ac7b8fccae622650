package dev.atrium.simulator;

import java.net.URI;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What both platforms share.
 *
 * @param publicUrl how others reach the simulator; starts every room URL and media link
 * @param rateLimiting whether the platforms' rate limits apply
 */
@Validated
@ConfigurationProperties("simulator")
public record SimulatorProperties(@NotNull URI publicUrl, boolean rateLimiting) {

	/**
	 * The address people open to enter a room.
	 */
	public URI roomUrl(String platform, String roomName) {
		return URI.create(this.publicUrl + "/rooms/" + platform + "/" + roomName);
	}

}
