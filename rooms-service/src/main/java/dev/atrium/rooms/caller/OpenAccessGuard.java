package dev.atrium.rooms.caller;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps a service that asks nobody who they are from listening where strangers can reach
 * it.
 */
@Component
class OpenAccessGuard implements InitializingBean {

	private final AuthProperties auth;

	private final ServerProperties server;

	OpenAccessGuard(AuthProperties auth, ServerProperties server) {
		this.auth = auth;
		this.server = server;
	}

	@Override
	public void afterPropertiesSet() {
		if (this.auth.mode() == AuthMode.OPEN && !this.auth.openBeyondLoopback() && !isLoopback()) {
			throw new IllegalStateException("AUTH_MODE=open makes every caller the owner of every room, so the service "
					+ "listens on loopback addresses only: set SERVER_ADDRESS=127.0.0.1, or "
					+ "AUTH_OPEN_BEYOND_LOOPBACK=true where nobody else can reach " + address());
		}
	}

	private boolean isLoopback() {
		InetAddress address = address();
		return address != null && address.isLoopbackAddress();
	}

	private @Nullable InetAddress address() {
		return this.server.getAddress();
	}

}
