package dev.atrium.localstack.demo;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTests {

	private final List<String> printed = new ArrayList<>();

	@Test
	void hasARowPerStepAndTwoColumnsPerPlatform() {
		Timeline timeline = new Timeline(this.printed::add);

		timeline.reached("whereby", Step.ROOM);
		timeline.reached("daily", Step.ROOM);
		timeline.reached("daily", Step.MEETING);

		List<String> table = timeline.table();
		assertThat(table).hasSize(Step.values().length + 1);
		assertThat(table.getFirst()).matches("step +daily at +took +whereby at +took");
		assertThat(table.get(2)).matches("meeting made at the provider +0\\.\\d\\d s +0\\.\\d\\d s +- +-");
	}

	@Test
	void tellsEachStepWhenItIsReached() {
		new Timeline(this.printed::add).reached("daily", Step.PROCESSED);

		assertThat(this.printed).singleElement().asString().matches(" +0\\.\\d\\d s  daily    audio processed");
	}

}
