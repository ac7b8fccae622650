package dev.atrium.rooms.platform;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Chooses the provider of a new meeting. The first rule that says something decides:
 * <ol>
 * <li>The platform that the room names. An owner's word is never overruled by a
 * deployment's flag: a room whose API answer says {@code whereby} is held at Whereby.
 * <li>{@code DAILY_MIGRATION_ENABLED=false}: {@code whereby}, whatever the default, so
 * that one flag rolls a migration back.
 * <li>{@code DAILY_MIGRATION_ENABLED=true} and the room is one of
 * {@code DAILY_MIGRATION_ROOM_IDS}: {@code daily}.
 * <li>{@code DEFAULT_VIDEO_PLATFORM}. While the migration flag is not set at all, neither
 * it nor the list plays a part.
 * </ol>
 * The choice is made once per meeting and stored with it: later changes of the room or of
 * the flags touch the next meeting only.
 */
@Component
public class PlatformSelection {

	private static final String DAILY = "daily";

	private static final String WHEREBY = "whereby";

	private final PlatformSelectionProperties properties;

	PlatformSelection(PlatformSelectionProperties properties) {
		this.properties = properties;
	}

	/**
	 * Chooses for one room.
	 * @param ownPlatform what the room itself asks for, if anything
	 */
	public String choose(UUID roomId, @Nullable String ownPlatform) {
		if (ownPlatform != null) {
			return ownPlatform;
		}
		boolean reached = Boolean.TRUE.equals(this.properties.dailyMigrationEnabled())
				&& this.properties.dailyMigrationRoomIds().contains(roomId);
		return reached ? DAILY : usual();
	}

	/** The provider of rooms that ask for none and that no list names. */
	public String usual() {
		return Boolean.FALSE.equals(this.properties.dailyMigrationEnabled()) ? WHEREBY : this.properties.fallback();
	}

}
