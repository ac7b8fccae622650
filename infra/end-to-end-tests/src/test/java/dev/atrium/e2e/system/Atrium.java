package dev.atrium.e2e.system;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

/**
 * The whole system, running, with what tests do to it and see of it.
 */
public final class Atrium implements AutoCloseable {

	/**
	 * The gateway's patience with a provider, cut short so that giving up can be awaited.
	 */
	private static final Map<String, String> IMPATIENT_GATEWAY = Map.of("ATRIUM_PROVISIONING_PATIENCE", "15s",
			"ATRIUM_FAILOVER_LOOKINTERVAL", "500ms", "ATRIUM_FAILOVER_SETTLING", "5s", "ATRIUM_TASKS_LEASE", "8s",
			"ATRIUM_TASKS_ATTEMPTTIMEOUT", "7s");

	/**
	 * The same for recording-service's patience with recordings that cannot be fetched.
	 */
	private static final Map<String, String> IMPATIENT_RECORDING = Map.of("ATRIUM_RECORDINGS_RETRY_MAXATTEMPTS", "4",
			"ATRIUM_RECORDINGS_RETRY_FIRSTDELAY", "1s");

	private final LocalStack stack;

	private final TeamServer team;

	private final Set<Component> killed = EnumSet.noneOf(Component.class);

	private Atrium(LocalStack stack, TeamServer team) {
		this.stack = stack;
		this.team = team;
	}

	/** Starts everything on free ports, with data of its own. */
	public static Atrium start() {
		TeamServer team = TeamServer.start();
		return new Atrium(LocalStack.builder()
			.freePorts()
			.dataDir(Path.of("target", "stack-" + ProcessHandle.current().pid()))
			.environment(Component.ROOMS, impatientRooms(team.origin()))
			.environment(Component.GATEWAY, IMPATIENT_GATEWAY)
			.environment(Component.RECORDING, IMPATIENT_RECORDING)
			.start(), team);
	}

	// Meetings wait but shortly for somebody to come back, so that their end can be
	// awaited.
	private static Map<String, String> impatientRooms(String allowedOrigin) {
		return Map.of("OUTBOUND_ALLOWED_ORIGINS", allowedOrigin, "MEETING_GRACE", "4s",
				"ATRIUM_MEETING_UPKEEP_LOOKEVERY", "1s", "ATRIUM_MEETING_UPKEEP_ASKAGAIN", "2s");
	}

	public RoomsApi rooms() {
		return new RoomsApi(rest(Component.ROOMS, Map.of()));
	}

	public RecordingsApi recordings() {
		return new RecordingsApi(rest(Component.RECORDING, bearer(Component.RECORDING, "RECORDING_TOKEN")));
	}

	public Simulator simulator() {
		return new Simulator(rest(Component.SIMULATOR, Map.of()));
	}

	public TeamServer team() {
		return this.team;
	}

	public Callbacks callbacks() {
		return new Callbacks(rest(Component.INGEST, Map.of()), secret(Component.INGEST, "DAILY_WEBHOOK_SECRET"),
				secret(Component.INGEST, "WHEREBY_WEBHOOK_SECRET"));
	}

	/** The verified callbacks that were kept. */
	public KeptCallbacks keptCallbacks() {
		return new KeptCallbacks(this.stack.bootstrapServers());
	}

	/** The webhook that Daily knows; missing where there is none. */
	public JsonNode dailyWebhook() {
		return rest(Component.SIMULATOR, bearer(Component.SIMULATOR, "DAILY_API_KEY")).get("/daily/v1/webhooks")
			.expect(200)
			.json()
			.path(0);
	}

	/** The file behind a recording, fetched from its provider past recording-service. */
	public byte[] fileAtProvider(String recordingId) {
		var recording = recordings().recording(recordingId);
		String path = "/internal/v1/platforms/%s/recordings/%s/access-link"
			.formatted(recording.path("platform").asString(), recording.path("provider_recording_id").asString());
		String link = rest(Component.GATEWAY, bearer(Component.GATEWAY, "GATEWAY_TOKEN")).get(path)
			.expect(200)
			.json()
			.path("url")
			.asString();
		return RecordingsApi.open(link).expect(200).bytes();
	}

	/** Ends a process the way a crash does. */
	public void kill(Component component) {
		this.stack.kill(component);
		this.killed.add(component);
	}

	/** Starts a process that was killed, and waits until it is ready. */
	public void start(Component component) {
		this.stack.start(component);
		this.killed.remove(component);
	}

	/** Starts a process anew, with other settings until the next time. */
	public void restart(Component component, Map<String, String> settings) {
		this.stack.stop(component);
		this.stack.start(component, settings);
	}

	public void restartBroker() {
		this.stack.restartBroker();
	}

	public void restartDatabase() {
		this.stack.restartDatabase();
	}

	/** Lets providers behave and every process run again. */
	public void recover() {
		simulator().behave();
		Set.copyOf(this.killed).forEach(this::start);
	}

	@Override
	public void close() {
		this.stack.close();
		this.team.close();
	}

	private Rest rest(Component component, Map<String, String> headers) {
		return new Rest(this.stack.url(component), headers);
	}

	private Map<String, String> bearer(Component component, String variable) {
		return Map.of("Authorization", "Bearer " + secret(component, variable));
	}

	private String secret(Component component, String variable) {
		return Objects.requireNonNull(this.stack.environment(component).get(variable), variable);
	}

}
