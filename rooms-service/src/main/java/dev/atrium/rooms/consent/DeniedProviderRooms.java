package dev.atrium.rooms.consent;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.meeting.ProviderRoom;

/**
 * Where meetings were held that nobody may keep a recording of, and that are gone
 * themselves; owner of the table {@code denied_provider_rooms}.
 */
@Repository
class DeniedProviderRooms {

	private final DatabaseClient database;

	DeniedProviderRooms(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> add(ProviderRoom room) {
		return this.database.sql("""
				INSERT INTO denied_provider_rooms (platform, provider_room_name) VALUES (:platform, :name)
				ON CONFLICT DO NOTHING""").bind("platform", room.platform()).bind("name", room.name()).then();
	}

	Mono<Boolean> contains(String platform, String providerRoomName) {
		return this.database.sql("""
				SELECT EXISTS (
					SELECT FROM denied_provider_rooms WHERE platform = :platform AND provider_room_name = :name)""")
			.bind("platform", platform)
			.bind("name", providerRoomName)
			.mapValue(Boolean.class)
			.one();
	}

}
