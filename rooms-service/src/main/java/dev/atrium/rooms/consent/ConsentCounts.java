package dev.atrium.rooms.consent;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How the participants of a meeting have answered, without their names.
 *
 * @param given how many agree
 * @param denied how many do not
 * @param unanswered how many were asked and have not answered
 */
@Schema(name = "ConsentCounts")
public record ConsentCounts(long given, long denied, long unanswered) {
}
