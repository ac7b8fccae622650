package dev.atrium.rooms.apikey.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.apikey.ApiKeyRing;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;

@RestController
@RequestMapping("/v1/user/api-keys")
@Tag(name = "API keys", description = "Keys with which programs call in the name of a user, by the header X-API-Key")
class ApiKeyController {

	private final ApiKeyRing ring;

	ApiKeyController(ApiKeyRing ring) {
		this.ring = ring;
	}

	@PostMapping
	@Operation(summary = "Make a key",
			description = "It is shown this once. 403 for programs that show a key themselves, 409 after 100 keys.")
	@Problems({ ProblemType.NOT_AUTHORIZED, ProblemType.TOO_MANY_API_KEYS })
	Mono<NewApiKeyResponse> create(@Valid @RequestBody ApiKeyRequest request, Caller caller) {
		return this.ring.create(caller, request.name(), request.expiresAt()).map(NewApiKeyResponse::of);
	}

	@GetMapping
	@Operation(summary = "List the caller's keys, newest first")
	Mono<List<ApiKeyResponse>> list(Caller caller) {
		return this.ring.list(caller).map(ApiKeyResponse::of).collectList();
	}

	@DeleteMapping("/{key_id}")
	@Operation(summary = "Revoke a key", description = "The next request that shows it is refused.")
	@Problems({ ProblemType.NOT_AUTHORIZED, ProblemType.API_KEY_NOT_FOUND })
	Mono<Map<String, String>> revoke(@PathVariable("key_id") UUID keyId, Caller caller) {
		return this.ring.revoke(caller, keyId).thenReturn(Map.of("status", "ok"));
	}

}
