package dev.atrium.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a team runs itself: its calendar's server, and the receiver of its rooms'
 * webhooks.
 */
public final class TeamServer implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final DateTimeFormatter ICS_TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final String FRONTEND = "http://localhost:3000/";

	private final HttpServer server;

	private final Map<String, List<String>> events = new ConcurrentHashMap<>();

	private final Map<String, List<Message>> messages = new ConcurrentHashMap<>();

	private TeamServer(HttpServer server) {
		this.server = server;
	}

	static TeamServer start() {
		try {
			TeamServer team = new TeamServer(
					HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
			team.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			team.server.createContext("/calendar/", team::serveCalendar);
			team.server.createContext("/webhook/", team::receive);
			team.server.start();
			return team;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The origin that it answers at. */
	String origin() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** The feed of a person who is invited to some rooms' events. */
	public String calendarUrl(String person) {
		return origin() + "/calendar/" + person;
	}

	public String webhookUrl(String receiver) {
		return origin() + "/webhook/" + receiver;
	}

	/** Puts an event of an hour into a person's calendar. */
	public void invite(String person, String uid, String room, Instant start) {
		this.events.computeIfAbsent(person, (key) -> new CopyOnWriteArrayList<>())
			.add("""
					BEGIN:VEVENT
					UID:%s
					DTSTAMP:%s
					DTSTART:%s
					DURATION:PT1H
					SUMMARY:Planning
					LOCATION:%s
					END:VEVENT
					""".formatted(uid, ICS_TIME.format(start.minus(Duration.ofDays(1))), ICS_TIME.format(start),
					FRONTEND + room));
	}

	/** What a receiver was sent and has verified with its secret, each event once. */
	public List<JsonNode> received(String receiver, String secret) {
		Map<String, JsonNode> byId = new LinkedHashMap<>();
		for (Message message : this.messages.getOrDefault(receiver, List.of())) {
			JsonNode event = message.verified(secret);
			byId.put(event.path("event_id").asString(), event);
		}
		return List.copyOf(byId.values());
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void serveCalendar(HttpExchange exchange) throws IOException {
		String calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Team//Calendar//EN\n"
				+ String.join("", this.events.getOrDefault(name(exchange), List.of())) + "END:VCALENDAR\n";
		exchange.getResponseHeaders().add("Content-Type", "text/calendar; charset=utf-8");
		byte[] body = calendar.replace("\n", "\r\n").getBytes(UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private void receive(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
		this.messages.computeIfAbsent(name(exchange), (key) -> new CopyOnWriteArrayList<>())
			.add(new Message(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
		exchange.sendResponseHeaders(204, -1);
		exchange.close();
	}

	private static String name(HttpExchange exchange) {
		String path = exchange.getRequestURI().getPath();
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** A webhook's request. */
	private record Message(HttpHeaders headers, String body) {

		JsonNode verified(String secret) {
			try {
				new Webhook(secret).verify(this.body, this.headers);
				return JSON.readTree(this.body);
			}
			catch (WebhookVerificationException | EmptyWebhookSecretException ex) {
				throw new AssertionError("A webhook is not signed with its secret", ex);
			}
		}

	}

}
