package dev.atrium.e2e.system;

import java.net.URI;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * recording-service as operators and, through signed links, users see it.
 */
public final class RecordingsApi {

	private final Rest rest;

	RecordingsApi(Rest rest) {
		this.rest = rest;
	}

	/** The recording's job and files. */
	public JsonNode recording(String id) {
		return this.rest.get("/v1/recordings/" + id).expect(200).json();
	}

	/** Bytes downloaded so far; 0 unless a download is under way. */
	public long downloadedBytes(String id) {
		Rest.Answer answer = this.rest.get("/v1/recordings/" + id).expect(200, 404);
		return (answer.status() == 404) ? 0 : answer.json().path("progress").path("downloaded_bytes").asLong(0);
	}

	/** What a signed link leads to, fetched as a browser would: without any token. */
	public static Rest.Answer open(String signedUrl) {
		return new Rest(URI.create(signedUrl), Map.of()).get(signedUrl);
	}

	/**
	 * What the file of a recording's kind, {@code audio} or {@code waveform}, answers
	 * without a link.
	 */
	public Rest.Answer openWithoutLink(String id, String file) {
		return this.rest.get("/v1/recordings/" + id + "/" + file);
	}

}
