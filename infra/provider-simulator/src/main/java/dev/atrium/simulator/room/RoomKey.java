package dev.atrium.simulator.room;

/**
 * What tells one room from another.
 *
 * @param platform where the room is
 * @param name its name there, without the slash Whereby puts in front
 */
public record RoomKey(Platform platform, String name) {

	@Override
	public String toString() {
		return this.platform.wireName() + "/" + this.name;
	}

}
