package dev.atrium.gateway.platform;

import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.test.StepVerifier;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.mock.MockPlatform;

import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class KeyCheckTests {

	private final MockPlatform mock = new MockPlatform();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final KeyCheck check = new KeyCheck(
			new VideoPlatforms(List.of(this.mock.registration(), new Unconfigured("other", "OTHER_KEY"))), this.meters);

	@Test
	void acceptedKeyShows() {
		StepVerifier.create(this.check.checkAll()).verifyComplete();

		assertThat(accepted().value()).isEqualTo(1);
		assertThat(this.meters.find("atrium.platform.key.accepted").gauges()).hasSize(1);
	}

	@Test
	void refusedKeyShowsAndSaysWhatToDo(CapturedOutput output) {
		this.mock.failsWith(new Unauthorized("Mock does not accept the API key"));

		StepVerifier.create(this.check.checkAll()).verifyComplete();

		assertThat(accepted().value()).isZero();
		assertThat(output).contains("Platform mock refuses our key")
			.contains("until its API key is replaced and this service restarted");
	}

	@Test
	void answerThatSaysNothingOfTheKeyLeavesItOpen(CapturedOutput output) {
		this.mock.failsWith(new NotFound("Mock answered 404"));

		StepVerifier.create(this.check.checkAll()).verifyComplete();

		assertThat(accepted().value()).isNaN();
		assertThat(output).contains("is its API URL right?");
	}

	@Test
	void platformThatIsDownIsAskedUntilItAnswers() {
		this.mock.failsWith(new Unavailable("Mock is down"));
		this.check.start();
		assertThat(accepted().value()).isNaN();

		this.mock.recovers();

		eventually().until(() -> accepted().value() == 1);
		this.check.destroy();
	}

	private Gauge accepted() {
		return this.meters.get("atrium.platform.key.accepted").tag("platform", "mock").gauge();
	}

}
