package dev.atrium.gateway.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.meeting.Meeting.Status;

/**
 * The meetings that were ever requested. All changes happen in the caller's transaction.
 */
@Repository
public class Meetings {

	private static final String INSERT = """
			insert into meeting (id, platform, fallback_platform, room_name, ends_at, locked, room_mode, recording_type,
				recording_trigger, region, status, requested_at)
			values (:id, :platform, :fallback_platform, :room_name, :ends_at, :locked, :room_mode, :recording_type,
				:recording_trigger, :region, 'REQUESTED', :requested_at)
			on conflict (id) do nothing
			returning *""";

	private static final String SELECT = "select * from meeting where ";

	private static final String ROOMS_AMONG = """
			select provider_room_name from meeting where platform = :platform and provider_room_name = any(:rooms)""";

	private static final String OLDEST_RECORDED = """
			select requested_at from meeting
			where platform = :platform and ends_at > :ending_after and recording_type = 'CLOUD'
			order by requested_at limit 1""";

	// The first condition is the index's.
	private static final String LAST_DIGITS = """
			right(replace(id::text, '-', ''), 16) = right(:digits, 16)
				and right(replace(id::text, '-', ''), length(:digits)) = :digits""";

	private static final String CREATED = """
			update meeting set status = 'CREATED', provider_meeting_id = :provider_meeting_id,
				provider_room_name = :provider_room_name, room_url = :room_url
			where id = :id and status = 'REQUESTED'
			returning *""";

	private static final String FALL_BACK = """
			update meeting set requested_platform = platform, platform = fallback_platform, fell_back_at = :at
			where id = :id and status = 'REQUESTED' and fallback_platform is not null and requested_platform is null
			returning *""";

	private static final String MOVE = "update meeting set status = :to where id = :id and status = :from";

	private static final String REQUEST_END = "update meeting set end_requested = true where id = :id and not end_requested";

	private final DatabaseClient database;

	Meetings(DatabaseClient database) {
		this.database = database;
	}

	/** The meeting with our id. */
	public Mono<Meeting> find(UUID id) {
		return this.database.sql(SELECT + "id = :id").bind("id", id).map(MeetingRow::read).one();
	}

	/**
	 * The meeting in a provider's room, locked until the end of the transaction; empty
	 * for a room that is not ours, such as another deployment's of the same account.
	 */
	public Mono<Meeting> findByRoomForUpdate(String platform, String providerRoomName) {
		return this.database.sql(SELECT + "platform = :platform and provider_room_name = :room for update")
			.bind("platform", platform)
			.bind("room", providerRoomName)
			.map(MeetingRow::read)
			.one();
	}

	/** Those of a provider's rooms that are our meetings'. */
	public Flux<String> roomsAmong(String platform, Collection<String> providerRoomNames) {
		return this.database.sql(ROOMS_AMONG)
			.bind("platform", platform)
			.bind("rooms", providerRoomNames.toArray(String[]::new))
			.mapValue(String.class)
			.all();
	}

	/**
	 * When the oldest of the meetings was requested that are recorded in the cloud and
	 * whose time was not over at a moment; empty if there is none.
	 */
	public Mono<Instant> oldestRecorded(String platform, Instant endingAfter) {
		return this.database.sql(OLDEST_RECORDED)
			.bind("platform", platform)
			.bind("ending_after", endingAfter)
			.mapValue(Instant.class)
			.one();
	}

	/**
	 * The meetings whose id ends so; a single one, as far as chance allows.
	 * @param digits 16 or more hexadecimal digits in lower case, as provider rooms have
	 * them in their names
	 */
	public Flux<Meeting> findByLastDigits(String digits) {
		return this.database.sql(SELECT + LAST_DIGITS).bind("digits", digits).map(MeetingRow::read).all();
	}

	/** Adds a meeting; empty if it is there already. */
	public Mono<Meeting> add(MeetingRequested requested) {
		MeetingSettings settings = requested.settings();
		return this.database.sql(INSERT)
			.bind("id", requested.meetingId())
			.bind("platform", requested.platform())
			.bind("fallback_platform", text(requested.fallbackPlatform()))
			.bind("room_name", requested.roomName())
			.bind("ends_at", requested.endsAt())
			.bind("locked", settings.locked())
			.bind("room_mode", settings.roomMode().name())
			.bind("recording_type", settings.recordingType().name())
			.bind("recording_trigger", settings.recordingTrigger().name())
			.bind("region", text(settings.region()))
			.bind("requested_at", requested.requestedAt())
			.map(MeetingRow::read)
			.one();
	}

	/**
	 * Notes the provider's room.
	 * @return the meeting, with whether its end was requested meanwhile
	 */
	public Mono<Meeting> created(UUID id, ProviderRoom room) {
		return this.database.sql(CREATED)
			.bind("id", id)
			.bind("provider_meeting_id", room.meetingId())
			.bind("provider_room_name", room.name())
			.bind("room_url", room.url())
			.map(MeetingRow::read)
			.one()
			.switchIfEmpty(Mono.error(() -> illegalMove(id, Status.REQUESTED, Status.CREATED)));
	}

	/**
	 * Gives a meeting to its other provider.
	 * @return the meeting as it is now; fails if there is no other, or it was tried
	 */
	public Mono<Meeting> fallBack(UUID id, Instant at) {
		return this.database.sql(FALL_BACK)
			.bind("id", id)
			.bind("at", at)
			.map(MeetingRow::read)
			.one()
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("Meeting " + id + " has no platform left")));
	}

	/** Notes that there will be no room. */
	public Mono<Void> failed(UUID id) {
		return move(id, Status.REQUESTED, Status.FAILED);
	}

	/** Notes that the room is closed. */
	public Mono<Void> ended(UUID id) {
		return move(id, Status.CREATED, Status.ENDED);
	}

	/**
	 * Notes that the meeting shall end.
	 * @return the meeting, locked; empty if that was known, or the meeting is not
	 */
	public Mono<Meeting> requestEnd(UUID id) {
		return this.database.sql(REQUEST_END + " returning *").bind("id", id).map(MeetingRow::read).one();
	}

	private Mono<Void> move(UUID id, Status from, Status to) {
		return this.database.sql(MOVE)
			.bind("id", id)
			.bind("from", from.name())
			.bind("to", to.name())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> illegalMove(id, from, to)))
			.then();
	}

	private static Parameter text(@Nullable String value) {
		return Parameters.in(R2dbcType.VARCHAR, value);
	}

	private static IllegalStateException illegalMove(UUID id, Status from, Status to) {
		return new IllegalStateException("Meeting " + id + " is not " + from + ", it cannot become " + to);
	}

}
