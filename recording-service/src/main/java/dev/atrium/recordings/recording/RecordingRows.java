package dev.atrium.recordings.recording;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.Recording.Failure;
import dev.atrium.recordings.recording.Recording.Progress;

/**
 * Rows of the table {@code recording}, each with its files.
 */
final class RecordingRows {

	static final String SELECT = """
			SELECT r.*, (SELECT jsonb_object_agg(f.role, to_jsonb(f) - 'recording_id' - 'role')
			             FROM recording_file f WHERE f.recording_id = r.id)::text AS files,
			       (SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(t)) ORDER BY t.position)
			        FROM recording_track t WHERE t.recording_id = r.id)::text AS tracks,
			       (SELECT jsonb_object_agg(s.speaker, to_jsonb(s) - 'recording_id' - 'speaker')
			        FROM recording_speaker s WHERE s.recording_id = r.id)::text AS speakers,
			       (SELECT jsonb_agg(jsonb_build_object('output', m.output, 'reason', m.failure_reason,
			                                            'detail', m.failure_detail) ORDER BY m.output)
			        FROM recording_missing_output m WHERE m.recording_id = r.id)::text AS missing
			FROM recording r
			""";

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private RecordingRows() {
	}

	static Recording read(Readable row) {
		return new Recording(new RecordingRef(text(row, "platform"), text(row, "provider_recording_id")),
				text(row, "provider_room_name"), RecordingKind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
				row.get("object_key", String.class), tracks(row), RecordingStatus.ofWireName(text(row, "status")),
				required(row, "attempts", Integer.class), row.get("next_attempt_at", Instant.class), failure(row),
				progress(row), files(row), row.get("duration_seconds", Double.class), made(row));
	}

	private static @Nullable Failure failure(Readable row) {
		String reason = row.get("failure_reason", String.class);
		return (reason != null) ? new Failure(reason, text(row, "failure_detail")) : null;
	}

	private static @Nullable Progress progress(Readable row) {
		Long downloaded = row.get("downloaded_bytes", Long.class);
		return (downloaded != null) ? new Progress(downloaded, row.get("total_bytes", Long.class)) : null;
	}

	private static Map<FileRole, StoredFile> files(Readable row) {
		String files = row.get("files", String.class);
		return (files != null) ? JSON.readValue(files, new TypeReference<Map<FileRole, StoredFile>>() {
		}) : Map.of();
	}

	private static @Nullable Made made(Readable row) {
		Double measured = row.get("measured_lufs", Double.class);
		return (measured != null)
				? new Made(new Loudness(measured, required(row, "gain_db", Double.class)), speakers(row), missing(row))
				: null;
	}

	private static Map<String, StoredFile> speakers(Readable row) {
		String speakers = row.get("speakers", String.class);
		return (speakers != null) ? JSON.readValue(speakers, new TypeReference<Map<String, StoredFile>>() {
		}) : Map.of();
	}

	private static List<Made.Missing> missing(Readable row) {
		String missing = row.get("missing", String.class);
		return (missing != null) ? List.of(JSON.readValue(missing, Made.Missing[].class)) : List.of();
	}

	private static List<Track> tracks(Readable row) {
		String tracks = row.get("tracks", String.class);
		return (tracks != null) ? Stream.of(JSON.readValue(tracks, TrackRow[].class)).map(TrackRow::toTrack).toList()
				: List.of();
	}

	private static String text(Readable row, String column) {
		return required(row, column, String.class);
	}

	private static <T> T required(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("Column " + column + " is null");
		}
		return value;
	}

	/**
	 * A row of the table {@code recording_track}.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	private record TrackRow(String type, String objectKey, @Nullable Long announcedBytes, @Nullable String key,
			@Nullable String mediaType, @Nullable Long sizeBytes, @Nullable String sha256,
			@Nullable String failureReason, @Nullable String failureDetail) {

		Track toTrack() {
			return new Track(this.type, this.objectKey, this.announcedBytes, file(), failure());
		}

		private @Nullable StoredFile file() {
			return (this.key != null && this.mediaType != null && this.sizeBytes != null && this.sha256 != null)
					? new StoredFile(this.key, this.mediaType, this.sizeBytes, this.sha256) : null;
		}

		private @Nullable Failure failure() {
			return (this.failureReason != null && this.failureDetail != null)
					? new Failure(this.failureReason, this.failureDetail) : null;
		}

	}

}
