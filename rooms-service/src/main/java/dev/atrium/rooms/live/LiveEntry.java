package dev.atrium.rooms.live;

/**
 * Something told, as the log has it.
 *
 * @param id where in the log; of two entries of one room the later has the higher one
 * @param type what kind of thing it is
 * @param data what is told, as JSON
 */
public record LiveEntry(long id, LiveEventType type, String data) {
}
