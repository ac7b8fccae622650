package dev.atrium.rooms.problem;

/**
 * One rule that one field of a request breaks.
 *
 * @param field the field as the caller spells it, such as {@code room_mode}
 * @param rule the rule's name, such as {@code enum} or {@code size}
 * @param message what the rule asks for
 */
public record InvalidField(String field, String rule, String message) {
}
