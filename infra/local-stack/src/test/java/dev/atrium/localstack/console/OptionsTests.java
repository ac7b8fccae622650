package dev.atrium.localstack.console;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	@Test
	void takesOptionsInAnyOrder() {
		assertThat(Options.parse(List.of("--data-dir", "state", "--demo")))
			.isEqualTo(new Options(true, Path.of("state")));
		assertThat(Options.parse(List.of())).isEqualTo(new Options(false, Path.of(".local")));
	}

	@Test
	void namesWhatItDoesNotUnderstand() {
		assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--fast")))
			.withMessage("Unknown option --fast");
		assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--data-dir")))
			.withMessage("--data-dir needs a directory");
	}

}
