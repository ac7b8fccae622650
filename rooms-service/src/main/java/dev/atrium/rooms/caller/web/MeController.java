package dev.atrium.rooms.caller.web;

import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;

@RestController
@Tag(name = "Caller")
class MeController {

	@GetMapping("/v1/me")
	@Operation(summary = "Tell who the caller is", description = "null for somebody we do not know")
	Optional<UserResponse> me(Caller caller) {
		return Optional.ofNullable(caller.userId()).map((userId) -> new UserResponse(userId, null));
	}

	/** A user. */
	@Schema(name = "User")
	record UserResponse(
			@Schema(description = "The user's id, as in the `user_id` of rooms", example = "local") String sub,
			@Schema(description = "null: not known") @Nullable String email) {
	}

}
