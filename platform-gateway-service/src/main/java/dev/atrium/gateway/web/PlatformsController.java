package dev.atrium.gateway.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.gateway.platform.Capability;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RegionChoice;
import dev.atrium.gateway.platform.VideoPlatforms;

@RestController
@RequestMapping("/internal/v1/platforms")
class PlatformsController {

	private final VideoPlatforms platforms;

	PlatformsController(VideoPlatforms platforms) {
		this.platforms = platforms;
	}

	@GetMapping
	@Operation(summary = "The video platforms, whether meetings can be held there, and what they can do")
	PlatformList list() {
		return new PlatformList(this.platforms.all().stream().map(PlatformItem::of).toList());
	}

	@GetMapping("/{platform}/recordings/{recordingId}/access-link")
	@Operation(summary = "A link to download a recording from its provider, valid for a while")
	Mono<RecordingLink> accessLink(@PathVariable String platform, @PathVariable String recordingId) {
		return Mono.defer(() -> this.platforms.get(platform).recordingLink(recordingId))
			.onErrorMap(NotFound.class, Problems::recordingNotFound);
	}

	@DeleteMapping("/{platform}/recordings/{recordingId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Deletes a recording at its provider; done as well if it is gone already")
	Mono<Void> deleteRecording(@PathVariable String platform, @PathVariable String recordingId) {
		return Mono.defer(() -> this.platforms.get(platform).deleteRecording(recordingId));
	}

	/** All platforms. */
	record PlatformList(List<PlatformItem> platforms) {
	}

	/**
	 * One of them.
	 *
	 * @param regions where a meeting may be held, in the platform's own words; none: it
	 * cannot be chosen
	 * @param capabilities what it can do that others may not
	 */
	record PlatformItem(String name, boolean configured, List<String> regions, List<String> capabilities) {

		static PlatformItem of(PlatformRegistration registration) {
			return switch (registration) {
				case Configured configured ->
					new PlatformItem(configured.name(), true, regions(configured), capabilities(configured));
				case Unconfigured unconfigured -> new PlatformItem(unconfigured.name(), false, List.of(), List.of());
			};
		}

		private static List<String> regions(Configured configured) {
			return configured.capability(RegionChoice.class)
				.map(RegionChoice::regions)
				.orElse(Set.of())
				.stream()
				.sorted()
				.toList();
		}

		private static List<String> capabilities(Configured configured) {
			return Stream.of(Capability.values())
				.filter((capability) -> configured.capability(capability.port()).isPresent())
				.map((capability) -> capability.name().toLowerCase(Locale.ROOT))
				.toList();
		}

	}

}
