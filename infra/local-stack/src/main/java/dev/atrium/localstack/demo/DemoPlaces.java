package dev.atrium.localstack.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

/**
 * Where a demo finds what it needs.
 *
 * @param http the way there
 * @param rooms address of rooms-service
 * @param simulator address of the stand-in for the providers
 * @param files what recording-service keeps
 */
record DemoPlaces(JsonHttp http, URI rooms, URI simulator, RecordingFiles files) {

	static DemoPlaces of(LocalStack stack) {
		JsonHttp http = new JsonHttp();
		Map<String, String> recording = stack.environment(Component.RECORDING);
		RecordingFiles files = new RecordingFiles(http, stack.url(Component.RECORDING),
				recording.getOrDefault("RECORDING_TOKEN", ""),
				Path.of(recording.getOrDefault("RECORDING_STORAGE_DIR", "")));
		return new DemoPlaces(http, stack.url(Component.ROOMS), stack.url(Component.SIMULATOR), files);
	}

}
