package dev.atrium.gateway.platform.daily.payload;

import java.util.List;

/**
 * Body of {@code POST /rooms/:name/eject}.
 *
 * @param ids of participants' sessions, at most 100
 */
public record Ejection(List<String> ids) {
}
