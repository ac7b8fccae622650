package dev.atrium.gateway.platform.mock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.Presence;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingCatalog;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.RegionChoice;
import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.platform.RoomTheme;
import dev.atrium.gateway.platform.WebhookRegistration;

/**
 * What only some providers can do; this one can do it all.
 */
final class MockExtras implements MeetingTokens, Presence, RecordingStarter, RecordingCatalog, RoomInventory, RoomTheme,
		RegionChoice, WebhookRegistration {

	private final Map<String, ListedRecording> recordings = new ConcurrentHashMap<>();

	private final Map<String, List<Visit>> present = new ConcurrentHashMap<>();

	private final Map<String, RegisteredWebhook> webhooks = new ConcurrentHashMap<>();

	private final Map<String, Logo> logos = new ConcurrentHashMap<>();

	private final MockPlatform platform;

	MockExtras(MockPlatform platform) {
		this.platform = platform;
	}

	/** Whether there was such a recording. */
	boolean forget(String recordingId) {
		return this.recordings.remove(recordingId) != null;
	}

	@Override
	public Mono<String> createToken(TokenRequest request) {
		return this.platform.answer(() -> "token for " + request.roomName());
	}

	@Override
	public Mono<Map<String, List<Visit>>> presence() {
		return this.platform.answer(() -> Map.copyOf(this.present));
	}

	@Override
	public Set<RecordingInstance> instances() {
		return Set.of(RecordingInstance.values());
	}

	@Override
	public Mono<Void> startRecording(String roomName, RecordingInstance instance, UUID instanceId) {
		return this.platform.answer(() -> true).then();
	}

	@Override
	public Mono<Void> stopRecording(String roomName, RecordingInstance instance, UUID instanceId) {
		return this.platform.answer(() -> true).then();
	}

	@Override
	public Flux<ListedRecording> recordingsSince(Instant since) {
		return this.platform.answer(() -> List.copyOf(this.recordings.values()))
			.flatMapIterable((all) -> all)
			.filter((recording) -> !recording.startedAt().isBefore(since))
			.sort(Comparator.comparing(ListedRecording::startedAt).reversed());
	}

	@Override
	public Flux<ListedRoom> rooms() {
		return this.platform.answer(this.platform::rooms).flatMapIterable((all) -> all).map(MockExtras::listed);
	}

	@Override
	public Mono<Void> setLogo(String roomName, Logo logo) {
		return this.platform.answer(() -> {
			this.logos.put(roomName, logo);
			return true;
		}).then();
	}

	@Override
	public Set<String> regions() {
		return Set.of("here", "there");
	}

	@Override
	public Flux<RegisteredWebhook> webhooks(WebhookPlan plan) {
		return this.platform.answer(() -> List.copyOf(this.webhooks.values())).flatMapIterable((all) -> all);
	}

	@Override
	public Mono<RegisteredWebhook> registerWebhook(WebhookPlan plan) {
		return updateWebhook("webhook-" + this.webhooks.size(), plan);
	}

	@Override
	public Mono<RegisteredWebhook> updateWebhook(String id, WebhookPlan plan) {
		return this.platform.answer(() -> {
			RegisteredWebhook webhook = new RegisteredWebhook(id, plan.url().toString(), true, true, 0, null);
			this.webhooks.put(id, webhook);
			return webhook;
		});
	}

	private static ListedRoom listed(ProviderRoom room) {
		return new ListedRoom(room, room.name().replaceAll("^mock|-", ""), Instant.EPOCH);
	}

}
