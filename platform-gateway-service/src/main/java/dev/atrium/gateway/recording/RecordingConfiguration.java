package dev.atrium.gateway.recording;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTasks;

@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

	@Bean
	RecordingStart cloudRecordingStart(Meetings meetings, VideoPlatforms platforms, ProviderTasks tasks,
			RecordingProperties properties) {
		return new RecordingStart(RecordingInstance.CLOUD, meetings, platforms, tasks, properties);
	}

	@Bean
	RecordingStart rawTracksRecordingStart(Meetings meetings, VideoPlatforms platforms, ProviderTasks tasks,
			RecordingProperties properties) {
		return new RecordingStart(RecordingInstance.RAW_TRACKS, meetings, platforms, tasks, properties);
	}

}
