package dev.atrium.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Asks for {@link DueWork}. The scheduler writes over JDBC, so this is no part of any
 * transaction: whoever asks keeps in the database what is to be done, and has a recurring
 * work ask again for what a crash or a failure here has left behind.
 */
public class Schedule {

	private static final Logger log = LoggerFactory.getLogger(Schedule.class);

	// Later, because the scheduler has to know the works before, and they may need this.
	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	Schedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Has a work done as soon as the caller's transaction is committed, even where it is
	 * due later.
	 */
	public Mono<Void> afterCommit(String work, Collection<String> ids) {
		List<String> wanted = List.copyOf(ids);
		return TransactionSynchronizationManager.forCurrentTransaction()
			.doOnNext((transaction) -> transaction.registerSynchronization(new TransactionSynchronization() {
				@Override
				public Mono<Void> afterCommit() {
					return waiting(work, wanted, Schedule.this::wake);
				}
			}))
			.then();
	}

	/** Has a work done where nobody has asked for it yet; never fails. */
	public Mono<Void> ifNotAsked(String work, Collection<String> ids) {
		return waiting(work, List.copyOf(ids), this::ask);
	}

	private Mono<Void> waiting(String work, List<String> ids, Consumer<TaskInstance<Void>> ask) {
		return Mono
			.<Void>fromRunnable(() -> ids.forEach((id) -> ask.accept(TaskDescriptor.of(work).instance(id).build())))
			.subscribeOn(Schedulers.boundedElastic())
			.onErrorResume((ex) -> {
				log.warn("{} {} could not be scheduled and will be later", ids.size(), work, ex);
				return Mono.empty();
			});
	}

	private void ask(TaskInstance<Void> task) {
		this.scheduler.getObject().scheduleIfNotExists(task, this.clock.instant());
	}

	private void wake(TaskInstance<Void> task) {
		SchedulerClient client = this.scheduler.getObject();
		Instant now = this.clock.instant();
		try {
			if (!client.scheduleIfNotExists(task, now)) {
				client.reschedule(task, now);
			}
		}
		catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException ex) {
			log.debug("{} is being done", task, ex);
		}
	}

}
