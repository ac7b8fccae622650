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

	/**
	 * Who keeps the recording.
	 *
	 * @param provider {@code whereby} or {@code s3}
	 * @param authenticationType how Whereby may write into our bucket; never left out, as
	 * that would mean what the organisation has set
	 * @param oidcRoleArn the role to assume, in the place of a key
	 */
	@JsonNaming(LowerCamelCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Destination(String provider, @Nullable String authenticationType, @Nullable String bucket,
			@Nullable Secret accessKeyId, @Nullable Secret accessKeySecret, @Nullable String oidcRoleArn,
			@Nullable String fileFormat) {

		private static final String FORMAT = "mp4";

		/** Whereby does. */
		public static Destination ofWhereby() {
			return new Destination("whereby", null, null, null, null, null, null);
		}

		/** We do, and Whereby has a key. */
		public static Destination ofBucket(String bucket, Secret accessKeyId, Secret accessKeySecret) {
			return new Destination("s3", "accessKey", bucket, accessKeyId, accessKeySecret, null, FORMAT);
		}

		/** We do, and Whereby assumes a role. */
		public static Destination ofBucketByRole(String bucket, String roleArn) {
			return new Destination("s3", "roleBased", bucket, null, null, roleArn, FORMAT);
		}

	}

}
