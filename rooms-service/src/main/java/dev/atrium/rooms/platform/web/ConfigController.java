package dev.atrium.rooms.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.platform.GatewayUnavailable;
import dev.atrium.rooms.platform.PlatformSelection;
import dev.atrium.rooms.platform.Platforms;

@RestController
@Tag(name = "Deployment")
class ConfigController {

	private final Platforms platforms;

	private final PlatformSelection selection;

	ConfigController(Platforms platforms, PlatformSelection selection) {
		this.platforms = platforms;
		this.selection = selection;
	}

	@GetMapping("/v1/config")
	@Operation(summary = "Tell what this deployment can do")
	Mono<ConfigResponse> config() {
		String usual = this.selection.usual();
		return this.platforms.configured()
			.map((configured) -> ConfigResponse.of(usual, configured))
			.onErrorReturn(GatewayUnavailable.class, ConfigResponse.withoutPlatforms(usual));
	}

}
