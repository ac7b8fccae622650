package dev.atrium.localstack.demo;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerTests {

	@Test
	void givesTheBodyOfAnExpectedAnswer() {
		assertThat(answer(201, "{\"id\":\"7\"}").expect(200, 201).path("id").asString()).isEqualTo("7");
	}

	@Test
	void namesRequestStatusAndReasonOfAnUnexpectedOne() {
		Answer refused = answer(409, "{\"detail\":\"Platform whereby is not configured\"}");

		assertThatExceptionOfType(UnexpectedAnswer.class).isThrownBy(() -> refused.expect(200))
			.withMessage("POST http://rooms/v1/rooms answered 409: Platform whereby is not configured");
	}

	private static Answer answer(int status, String body) {
		return new Answer("POST http://rooms/v1/rooms", status, new JsonMapper().readTree(body), body);
	}

}
