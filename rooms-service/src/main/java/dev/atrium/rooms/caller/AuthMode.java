package dev.atrium.rooms.caller;

/** How the service learns who sends a request. */
enum AuthMode {

	/** It does not: everybody is the one local user, who owns everything. */
	OPEN,

	/** By access tokens of an OpenID Connect provider; who shows none is anonymous. */
	OIDC

}
