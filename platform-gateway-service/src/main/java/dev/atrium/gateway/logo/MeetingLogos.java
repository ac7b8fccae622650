package dev.atrium.gateway.logo;

import java.util.Optional;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.platform.RoomTheme;
import dev.atrium.gateway.platform.RoomTheme.Logo;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.ProviderTasks;

/**
 * Has the logo shown in new rooms, in a task of its own: whether that succeeds is nothing
 * to the meeting.
 */
@Component
public class MeetingLogos {

	private final VideoPlatforms platforms;

	private final ProviderTasks tasks;

	private final LogoProperties properties;

	private final Optional<Logo> logo;

	MeetingLogos(VideoPlatforms platforms, ProviderTasks tasks, LogoProperties properties) {
		this.platforms = platforms;
		this.tasks = tasks;
		this.properties = properties;
		this.logo = properties.isPresent() ? Optional.of(LogoFile.read(properties.file())) : Optional.empty();
	}

	/** Part of the transaction that stores the new room. */
	public Mono<Void> addTask(Meeting meeting) {
		boolean possible = this.logo.isPresent() && theme(meeting.platform()).isPresent();
		return possible ? this.tasks.add(meeting.platform(), Kind.SET_LOGO, meeting.plan().meetingId(),
				this.properties.patience()) : Mono.empty();
	}

	/** Shows it; nothing to do where it has been taken out of the settings meanwhile. */
	Mono<Void> show(Meeting meeting) {
		return Mono.justOrEmpty(theme(meeting.platform()))
			.zipWith(Mono.justOrEmpty(this.logo))
			.flatMap((both) -> both.getT1().setLogo(meeting.requireRoom().name(), both.getT2()));
	}

	private Optional<RoomTheme> theme(String platform) {
		return this.platforms.capability(platform, RoomTheme.class);
	}

}
