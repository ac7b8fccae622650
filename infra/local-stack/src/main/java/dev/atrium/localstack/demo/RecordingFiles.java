package dev.atrium.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The files that recording-service keeps.
 *
 * @param http the way to it
 * @param service its address
 * @param token opens its API
 * @param folder where it keeps them
 */
record RecordingFiles(JsonHttp http, URI service, String token, Path folder) {

	private static final List<String> ROLES = List.of("original", "audio", "waveform");

	/** The files of a recording, once each was found to be there as a whole. */
	List<MadeFile> of(JsonNode listed) {
		String id = listed.path("id").asString();
		JsonNode kept = this.http.get(this.service.resolve("/v1/recordings/" + id), this.token).expect(Answer.OK);
		long served = this.http.download(URI.create(listed.path("audio_url").asString()));
		long announced = kept.path("audio").path("size_bytes").asLong();
		if (served != announced) {
			throw new UnexpectedAnswer("audio of %s has %d bytes, %d were served".formatted(id, announced, served));
		}
		return ROLES.stream().flatMap((role) -> file(listed, role, kept.path(role))).toList();
	}

	private Stream<MadeFile> file(JsonNode listed, String role, JsonNode file) {
		if (!file.isObject()) {
			return Stream.empty();
		}
		Path path = this.folder.resolve(file.path("key").asString());
		if (size(path) != file.path("size_bytes").asLong()) {
			throw new UnexpectedAnswer(
					"%s has %d bytes, not %d".formatted(path, size(path), file.path("size_bytes").asLong()));
		}
		return Stream.of(new MadeFile(listed.path("platform").asString(), role, path, size(path),
				listed.path("duration_seconds").asDouble()));
	}

	private static long size(Path path) {
		try {
			return Files.exists(path) ? Files.size(path) : 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
