package dev.atrium.gateway.platform;

/**
 * Marks providers that give each visit an id of its own, the participant's session id,
 * which their callbacks name too: who comes back has another one. Elsewhere an id may
 * come back, and only the moment of joining tells two visits apart.
 */
public interface DistinctVisits {

}
