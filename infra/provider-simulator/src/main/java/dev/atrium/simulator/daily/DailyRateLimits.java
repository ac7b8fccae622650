package dev.atrium.simulator.daily;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;

import dev.atrium.simulator.SimulatorProperties;

/**
 * Counts calls in Daily's three groups of endpoints.
 */
@Component
class DailyRateLimits {

	private final Clock clock;

	private final boolean enabled;

	private final Window general;

	private final Window heavy;

	private final Window starts;

	DailyRateLimits(Clock clock, SimulatorProperties simulator, DailyProperties daily) {
		this.clock = clock;
		this.enabled = simulator.rateLimiting();
		this.general = new Window(daily.rateLimits().general());
		this.heavy = new Window(daily.rateLimits().heavy());
		this.starts = new Window(daily.rateLimits().starts());
	}

	/**
	 * Counts a call.
	 * @throws DailyError if it is one too many
	 */
	void count(ServerRequest request) {
		if (this.enabled && !group(request).admits(this.clock.instant())) {
			throw DailyError.tooManyCalls();
		}
	}

	private Window group(ServerRequest request) {
		String path = request.path();
		if (path.endsWith("/recordings/start")) {
			return this.starts;
		}
		boolean deletesRoom = request.method().equals(HttpMethod.DELETE) && path.contains("/rooms/");
		boolean listsRecordings = request.method().equals(HttpMethod.GET) && path.endsWith("/recordings");
		return (deletesRoom || listsRecordings) ? this.heavy : this.general;
	}

	/**
	 * The admitted calls of the time that counts.
	 */
	private static final class Window {

		private final DailyProperties.Limit limit;

		private final Deque<Instant> calls = new ArrayDeque<>();

		Window(DailyProperties.Limit limit) {
			this.limit = limit;
		}

		synchronized boolean admits(Instant now) {
			Instant start = now.minus(this.limit.window());
			this.calls.removeIf((call) -> call.isBefore(start));
			return this.calls.size() < this.limit.calls() && this.calls.add(now);
		}

	}

}
