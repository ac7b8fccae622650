package dev.atrium.gateway.task;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.EventIds;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.task.ProviderTask.Kind;

import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ProviderTasksIT {

	private static final Duration LONG = Duration.ofMinutes(1);

	/** Known to no worker. */
	private final String platform = "platform-" + UUID.randomUUID();

	private final TestDriver driver;

	private final ProviderTasks tasks;

	private final TransactionalOperator transaction;

	@Autowired
	ProviderTasksIT(TestDriver driver, ProviderTasks tasks, TransactionalOperator transaction) {
		this.driver = driver;
		this.tasks = tasks;
		this.transaction = transaction;
	}

	@BeforeEach
	void addThreeTasks() {
		for (int i = 0; i < 3; i++) {
			addTask(aMeeting());
		}
	}

	@Test
	void claimedTaskIsNobodyElses() {
		assertThat(claim(2, LONG)).hasSize(2);
		assertThat(claim(10, LONG)).hasSize(1);
		assertThat(claim(10, LONG)).isEmpty();
	}

	@Test
	void workersThatClaimAtOnceGetDifferentTasks() {
		List<ProviderTask> claimed = Flux.range(0, 8)
			.flatMap((worker) -> this.tasks.claim(this.platform, 1, LONG))
			.collectList()
			.block();

		assertThat(claimed).extracting(ProviderTask::id).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void taskComesBackWhenItsLeaseRunsOut() {
		claim(3, Duration.ofMillis(50));

		List<ProviderTask> again = eventually().until(() -> claim(3, LONG), (claimed) -> !claimed.isEmpty());

		assertThat(again).allSatisfy((task) -> assertThat(task.attempt()).isEqualTo(2));
	}

	@Test
	void workerThatLostItsLeaseCannotFinish() {
		ProviderTask slow = claim(1, Duration.ZERO).getFirst();
		ProviderTask takenOver = claim(3, LONG).stream()
			.filter((task) -> task.id() == slow.id())
			.findFirst()
			.orElseThrow();

		StepVerifier.create(this.tasks.finish(slow)).verifyError(LeaseLost.class);
		StepVerifier.create(this.tasks.finish(takenOver)).verifyComplete();
		StepVerifier.create(this.tasks.postpone(takenOver, LONG)).verifyError(LeaseLost.class);
	}

	@Test
	void sameTaskIsAddedOnceUntilItIsFinished() {
		UUID meeting = aMeeting();
		addTask(meeting);
		addTask(meeting);
		assertThat(this.driver.tasks(meeting)).isEqualTo(1);

		claim(10, LONG).forEach((task) -> this.tasks.finish(task).block());
		addTask(meeting);

		assertThat(this.driver.tasks(meeting)).isEqualTo(2);
		assertThat(this.driver.openTasks(meeting)).isEqualTo(1);
	}

	private List<ProviderTask> claim(int limit, Duration lease) {
		List<ProviderTask> claimed = this.tasks.claim(this.platform, limit, lease).collectList().block();
		return (claimed != null) ? claimed : List.of();
	}

	private void addTask(UUID meeting) {
		this.tasks.add(this.platform, Kind.CREATE_MEETING, meeting, LONG).as(this.transaction::transactional).block();
	}

	private UUID aMeeting() {
		UUID id = EventIds.next();
		this.driver.execute("""
				insert into meeting (id, platform, room_name, ends_at, locked, room_mode, recording_type,
					recording_trigger, status, requested_at)
				values ('%s', '%s', 'room', now(), false, 'GROUP', 'NONE', 'NONE', 'REQUESTED', now())
				""".formatted(id, this.platform));
		return id;
	}

}
