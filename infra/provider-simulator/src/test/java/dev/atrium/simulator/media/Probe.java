package dev.atrium.simulator.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ffprobe says of a file.
 */
record Probe(List<String> codecs, double seconds) {

	static Probe of(Path file) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Loader.load(ffprobe.class), "-v", "error", "-of", "json", "-show_streams",
				"-show_format", file.toString())
			.redirectErrorStream(true)
			.start();
		JsonNode found = new JsonMapper().readTree(process.getInputStream().readAllBytes());
		process.waitFor();
		return new Probe(found.path("streams").findValuesAsString("codec_name"),
				Double.parseDouble(found.at("/format/duration").asString()));
	}

}
