package dev.atrium.testkit;

/**
 * A database that nobody else uses.
 *
 * @param url {@code postgresql://host:port/name}, to be prefixed by {@code jdbc:} or
 * {@code r2dbc:}
 * @param username its owner
 * @param password the owner's password
 */
public record Database(String url, String username, String password) {
}
