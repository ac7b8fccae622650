package dev.atrium.gateway.platform.daily;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.WebhookRegistration;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.platform.daily.payload.AccessLink;
import dev.atrium.gateway.platform.daily.payload.MeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewMeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewRecording;

class DailyPlatform implements VideoPlatform, MeetingTokens, RecordingStarter, WebhookRegistration {

	static final String NAME = "daily";

	static final String DISPLAY_NAME = "Daily";

	private static final String ALREADY_RECORDING = "has an active stream";

	private final DailyClient client;

	private final DailyRooms rooms;

	private final DailySessions sessions;

	private final DailyWebhooks webhooks;

	DailyPlatform(DailyClient client, Storage storage, DailyWebhooks webhooks) {
		this.client = client;
		this.rooms = new DailyRooms(storage);
		this.sessions = new DailySessions(client);
		this.webhooks = webhooks;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<ProviderRoom> createMeeting(MeetingPlan plan) {
		return this.client.createRoom(this.rooms.newRoom(plan))
			.map(DailyRooms::toProviderRoom)
			.onErrorResume(Rejected.class, (refusal) -> adopt(plan, refusal));
	}

	@Override
	public Mono<ProviderRoom> findMeeting(MeetingPlan plan) {
		return this.client.getRoom(DailyRooms.name(plan))
			.map(DailyRooms::toProviderRoom)
			.onErrorComplete(NotFound.class);
	}

	// A name that is taken is answered with the same 400 as any bad request, told apart
	// only by a text that Daily does not promise to keep. So look whether the room is
	// there.
	private Mono<ProviderRoom> adopt(MeetingPlan plan, Rejected refusal) {
		return findMeeting(plan).switchIfEmpty(Mono.error(refusal));
	}

	@Override
	public Mono<Void> endMeeting(ProviderRoom room) {
		return this.client.deleteRoom(room.name()).onErrorComplete(NotFound.class);
	}

	@Override
	public Mono<RecordingLink> recordingLink(String providerRecordingId) {
		return this.client.accessLink(providerRecordingId).map(DailyPlatform::toRecordingLink);
	}

	@Override
	public Flux<RoomSession> sessions(String roomName) {
		return this.sessions.of(roomName);
	}

	@Override
	public Mono<Void> deleteRecording(String providerRecordingId) {
		return this.client.deleteRecording(providerRecordingId).onErrorComplete(NotFound.class);
	}

	@Override
	public Mono<Void> verifyConfiguration() {
		return this.client.domain();
	}

	@Override
	public Mono<String> createToken(TokenRequest request) {
		// By hand only into a local file: what is recorded in the cloud is the server's
		// decision.
		boolean recordingUi = request.recordingType() == RecordingType.LOCAL;
		return this.client
			.createToken(NewMeetingToken.of(request.roomName(), request.expiresAt(), request.userId(),
					request.userName(), request.owner(), recordingUi))
			.map(MeetingToken::token);
	}

	@Override
	public Set<RecordingInstance> instances() {
		return this.rooms.keepsRawTracks() ? Set.of(RecordingInstance.CLOUD, RecordingInstance.RAW_TRACKS)
				: Set.of(RecordingInstance.CLOUD);
	}

	@Override
	public Mono<Void> startRecording(String roomName, RecordingInstance instance, UUID instanceId) {
		String type = switch (instance) {
			case CLOUD -> "cloud";
			case RAW_TRACKS -> "raw-tracks";
		};
		return this.client.startRecording(roomName, new NewRecording(type, instanceId))
			.onErrorComplete((ex) -> ex instanceof Rejected refusal && refusal.detail().contains(ALREADY_RECORDING));
	}

	@Override
	public Flux<RegisteredWebhook> webhooks(WebhookPlan plan) {
		return this.webhooks.webhooks(plan);
	}

	@Override
	public Mono<RegisteredWebhook> registerWebhook(WebhookPlan plan) {
		return this.webhooks.registerWebhook(plan);
	}

	@Override
	public Mono<RegisteredWebhook> updateWebhook(String id, WebhookPlan plan) {
		return this.webhooks.updateWebhook(id, plan);
	}

	// The link may be an error message instead.
	private static RecordingLink toRecordingLink(AccessLink link) {
		if (!link.downloadLink().startsWith("http")) {
			throw new Rejected(DISPLAY_NAME + " gives no link to the recording: " + link.downloadLink());
		}
		return new RecordingLink(link.downloadLink(), Instant.ofEpochSecond(link.expires()));
	}

}
