package dev.atrium.gateway.platform.daily.payload;

/** Answer of {@code POST /rooms} and {@code GET /rooms/:name}. */
public record Room(String id, String name, String url) {
}
