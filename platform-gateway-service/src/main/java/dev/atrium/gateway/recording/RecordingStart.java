package dev.atrium.gateway.recording;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.NotConfigured;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.ProviderTasks;
import dev.atrium.gateway.task.RetryPolicy;
import dev.atrium.gateway.task.TaskHandler;

/**
 * Starts one of a meeting's recordings. Its id follows from the meeting's, so that a
 * second start is known as such, and so is the recording when the provider tells of it.
 */
class RecordingStart implements TaskHandler {

	private static final Logger log = LoggerFactory.getLogger(RecordingStart.class);

	private final RecordingInstance instance;

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	private final ProviderTasks tasks;

	private final RetryPolicy retryPolicy;

	RecordingStart(RecordingInstance instance, Meetings meetings, VideoPlatforms platforms, ProviderTasks tasks,
			RecordingProperties properties) {
		this.instance = instance;
		this.meetings = meetings;
		this.platforms = platforms;
		this.tasks = tasks;
		this.retryPolicy = properties.retryPolicy();
	}

	static Kind kindOf(RecordingInstance instance) {
		return switch (instance) {
			case CLOUD -> Kind.START_CLOUD_RECORDING;
			case RAW_TRACKS -> Kind.START_RAW_TRACKS_RECORDING;
		};
	}

	@Override
	public Kind kind() {
		return kindOf(this.instance);
	}

	@Override
	public RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

	@Override
	public Mono<Void> perform(ProviderTask task) {
		UUID instanceId = EventIds.ofRecordingInstance(task.meetingId(), this.instance);
		return this.meetings.find(task.meetingId())
			.flatMap((meeting) -> starter(task.platform()).startRecording(meeting.requireRoom().name(), this.instance,
					instanceId))
			.then(Mono.defer(() -> this.tasks.finish(task)))
			.doOnSuccess((done) -> log.info("Meeting {} is recorded at {}: {} {} (attempt {})", task.meetingId(),
					task.platform(), this.instance, instanceId, task.attempt()));
	}

	private RecordingStarter starter(String platform) {
		return this.platforms.capability(platform, RecordingStarter.class)
			.orElseThrow(() -> new NotConfigured(platform));
	}

	// Not found: the provider does not see the participants yet.
	@Override
	public boolean mayPass(PlatformException failure) {
		return failure instanceof NotFound || failure instanceof Unavailable;
	}

	/** The next time that the room fills, the start is tried again. */
	@Override
	public Mono<Void> giveUp(ProviderTask task, PlatformException failure) {
		return this.tasks.finish(task);
	}

}
