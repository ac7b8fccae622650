package dev.atrium.rooms.caller.web;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.caller.web.MeController.UserResponse;

import static org.assertj.core.api.Assertions.assertThat;

class MeControllerTests {

	@Test
	void strangersAreNobody() {
		Optional<UserResponse> me = new MeController().me(new Caller(null));

		assertThat(me).isEmpty();
	}

}
