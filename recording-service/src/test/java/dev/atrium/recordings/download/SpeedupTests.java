package dev.atrium.recordings.download;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import dev.atrium.recordings.download.DownloadProperties.Parallel;
import dev.atrium.recordings.download.Speedup.Advice;

import static org.assertj.core.api.Assertions.assertThat;

class SpeedupTests {

	private static final long MUCH = 1_000_000;

	private final Speedup speedup = new Speedup(new Parallel(4, DataSize.ofBytes(1000), Duration.ofSeconds(1)));

	private long received;

	@Test
	void slowConnectionGetsHelpThatStaysWhenItIsFaster() {
		assertThat(after(100, MUCH)).isEqualTo(Advice.MORE);
		assertThat(after(250, MUCH)).isEqualTo(Advice.AS_IT_IS);
		assertThat(after(390, MUCH)).isEqualTo(Advice.AS_IT_IS);
		for (int i = 0; i < 100; i++) {
			assertThat(after(100, MUCH)).isEqualTo(Advice.AS_IT_IS);
		}
	}

	@Test
	void helpThatIsNoFasterIsSentAwayAndTriedAgainEverMoreSeldom() {
		assertThat(periodsUntil(Advice.MORE)).isEqualTo(1);
		assertThat(periodsUntil(Advice.ONE)).isEqualTo(2);
		assertThat(periodsUntil(Advice.MORE)).isEqualTo(16);
		assertThat(periodsUntil(Advice.ONE)).isEqualTo(2);
		assertThat(periodsUntil(Advice.MORE)).isEqualTo(32);
	}

	@Test
	void smallFilesAndThoseThatAreAboutToEndGetNoHelp() {
		assertThat(after(10, 999)).isEqualTo(Advice.AS_IT_IS);
		assertThat(after(1_000_000, 6_000_000)).isEqualTo(Advice.AS_IT_IS);
		assertThat(after(0, 0)).isEqualTo(Advice.AS_IT_IS);
	}

	@Test
	void oneConnectionIsNeverHelped() {
		Speedup never = new Speedup(new Parallel(1, DataSize.ofBytes(1000), Duration.ofSeconds(1)));

		assertThat(never.afterPeriod(100, MUCH)).isEqualTo(Advice.AS_IT_IS);
	}

	private int periodsUntil(Advice advice) {
		int periods = 1;
		while (after(100, MUCH) != advice) {
			periods++;
		}
		return periods;
	}

	private Advice after(long bytes, long left) {
		this.received += bytes;
		return this.speedup.afterPeriod(this.received, left);
	}

}
