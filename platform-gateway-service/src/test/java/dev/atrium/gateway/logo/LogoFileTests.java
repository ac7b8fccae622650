package dev.atrium.gateway.logo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.gateway.platform.RoomTheme.Logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LogoFileTests {

	private static final byte[] IMAGE = { 1, 2, 3 };

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "logo.png", "logo.JPG", "our logo.jpeg" })
	void readsAnImage(String name) throws IOException {
		Logo logo = LogoFile.read(file(name, IMAGE));

		assertThat(logo.fileName()).isEqualTo(name);
		assertThat(logo.content()).isEqualTo(IMAGE);
	}

	@Test
	void missingFileIsNamed() {
		String file = this.folder.resolve("none.png").toString();

		assertThatIllegalStateException().isThrownBy(() -> LogoFile.read(file))
			.withMessage("MEETING_LOGO is " + file + ", but there is no such file");
	}

	@Test
	void fileOfAnotherFormatIsRefused() throws IOException {
		String file = file("logo.svg", IMAGE);

		assertThatIllegalStateException().isThrownBy(() -> LogoFile.read(file))
			.withMessageEndingWith("its name does not end with .png, .jpg or .jpeg");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1024 * 1024 + 1 })
	void fileOfNoUsableSizeIsRefused(int size) throws IOException {
		String file = file("logo.png", new byte[size]);

		assertThatIllegalStateException().isThrownBy(() -> LogoFile.read(file))
			.withMessageEndingWith("it is empty or larger than 1 MB");
	}

	private String file(String name, byte[] content) throws IOException {
		return Files.write(this.folder.resolve(name), content).toString();
	}

}
