package dev.atrium.gateway.provisioning;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.RetryPolicy;
import dev.atrium.gateway.task.TaskHandler;

/**
 * Creates a meeting at the only provider that is left for it: it has the room in the end,
 * or it has failed.
 */
@Component
class MeetingCreation implements TaskHandler {

	private final RoomCreation rooms;

	private final MeetingOutcomes outcomes;

	private final RetryPolicy retryPolicy;

	MeetingCreation(RoomCreation rooms, MeetingOutcomes outcomes, ProvisioningProperties properties) {
		this.rooms = rooms;
		this.outcomes = outcomes;
		this.retryPolicy = properties.creation();
	}

	@Override
	public Kind kind() {
		return Kind.CREATE_MEETING;
	}

	@Override
	public RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

	@Override
	public Mono<Void> perform(ProviderTask task) {
		return this.rooms.roomFor(task).flatMap((room) -> this.outcomes.created(task, room));
	}

	@Override
	public boolean mayPass(PlatformException failure) {
		return failure instanceof Unavailable;
	}

	@Override
	public Mono<Void> giveUp(ProviderTask task, PlatformException failure) {
		return this.outcomes.failed(task, failure);
	}

}
