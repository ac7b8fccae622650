package dev.atrium.gateway.web;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.VideoPlatforms;

@RestController
@RequestMapping("/internal/v1/platforms")
class PlatformsController {

	private final VideoPlatforms platforms;

	PlatformsController(VideoPlatforms platforms) {
		this.platforms = platforms;
	}

	@GetMapping
	@Operation(summary = "The video platforms and whether meetings can be held there")
	PlatformList list() {
		return new PlatformList(this.platforms.all().stream().map(PlatformItem::of).toList());
	}

	@GetMapping("/{platform}/recordings/{recordingId}/access-link")
	@Operation(summary = "A link to download a recording from its provider, valid for a while")
	Mono<RecordingLink> accessLink(@PathVariable String platform, @PathVariable String recordingId) {
		return Mono.defer(() -> this.platforms.get(platform).recordingLink(recordingId))
			.onErrorMap(NotFound.class, Problems::recordingNotFound);
	}

	/** All platforms. */
	record PlatformList(List<PlatformItem> platforms) {
	}

	/** One of them. */
	record PlatformItem(String name, boolean configured) {

		static PlatformItem of(PlatformRegistration registration) {
			return new PlatformItem(registration.name(), registration instanceof PlatformRegistration.Configured);
		}

	}

}
