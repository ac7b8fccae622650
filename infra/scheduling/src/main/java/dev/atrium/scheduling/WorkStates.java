package dev.atrium.scheduling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * How the works of all instances are doing, as the scheduler notes it.
 */
class WorkStates {

	private static final String SELECT = """
			select task_name as work, extract(epoch from now() - last_success)::float8 as success_age,
				coalesce(consecutive_failures, 0) as failures
			from scheduled_tasks where task_instance = :recurring""";

	private final DatabaseClient database;

	WorkStates(DatabaseClient database) {
		this.database = database;
	}

	Flux<WorkState> all() {
		return this.database.sql(SELECT).bind("recurring", RecurringTask.INSTANCE).mapProperties(WorkState.class).all();
	}

	/**
	 * How one work is doing.
	 *
	 * @param work its name
	 * @param successAge seconds since it last succeeded; absent if it never did
	 * @param failures how often it has failed since
	 */
	record WorkState(String work, @Nullable Double successAge, int failures) {
	}

}
