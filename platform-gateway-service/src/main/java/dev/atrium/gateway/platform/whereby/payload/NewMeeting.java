package dev.atrium.gateway.platform.whereby.payload;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.atrium.gateway.platform.http.Secret;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Body of {@code POST /meetings}.
 *
 * @param endDate when the room closes; everybody may stay an hour longer
 * @param fields what the answer shall hold in addition
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record NewMeeting(Instant endDate, boolean isLocked, String roomMode, String roomNamePrefix,
		String roomNamePattern, Recording recording, List<String> fields) {

	/** How the meeting is recorded; Whereby wants all three. */
	@JsonNaming(LowerCamelCaseStrategy.class)
	public record Recording(String type, Destination destination, String startTrigger) {
	}

	/** Who keeps the recording. */
	@JsonNaming(LowerCamelCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Destination(String provider, @Nullable String bucket, @Nullable Secret accessKeyId,
			@Nullable Secret accessKeySecret, @Nullable String fileFormat) {

		/** Whereby does. */
		public static Destination ofWhereby() {
			return new Destination("whereby", null, null, null, null);
		}

		/** We do. */
		public static Destination ofBucket(String bucket, Secret accessKeyId, Secret accessKeySecret) {
			return new Destination("s3", bucket, accessKeyId, accessKeySecret, "mp4");
		}

	}

}
