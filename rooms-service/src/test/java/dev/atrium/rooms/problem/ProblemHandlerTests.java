package dev.atrium.rooms.problem;

import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ProblemHandlerTests {

	private final ProblemHandler handler = new ProblemHandler(Tracer.NOOP);

	@Test
	void unexpectedErrorIsLoggedOnceAndItsInternalsStayHome(CapturedOutput output) {
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/v1/rooms"));

		ResponseEntity<Object> answer = this.handler
			.handle(new IllegalStateException("connection to db-7 refused"), exchange)
			.blockOptional()
			.orElseThrow();

		assertThat(answer.getStatusCode().value()).isEqualTo(500);
		assertThat(answer.getBody()).isInstanceOfSatisfying(ProblemDetail.class, (problem) -> {
			assertThat(problem.getDetail()).doesNotContain("db-7").contains("trace id");
			assertThat(problem.getType()).hasToString("urn:atrium:problem:internal-error");
			assertThat(problem.getProperties()).containsKey("trace_id");
		});
		assertThat(output.getAll()).containsOnlyOnce("GET /v1/rooms failed")
			.containsOnlyOnce("connection to db-7 refused");
	}

}
