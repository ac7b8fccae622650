package dev.atrium.rooms;

import java.time.Duration;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;

/** Gives rooms to somebody else than the one user that there is in open mode. */
public final class ForeignRooms {

	private final DatabaseClient database;

	public ForeignRooms(DatabaseClient database) {
		this.database = database;
	}

	public void giveAway(UUID roomId, boolean shared) {
		this.database.sql("UPDATE rooms SET user_id = 'somebody else', shared = :shared WHERE id = :id")
			.bind("shared", shared)
			.bind("id", roomId)
			.then()
			.block(Duration.ofSeconds(30));
	}

}
