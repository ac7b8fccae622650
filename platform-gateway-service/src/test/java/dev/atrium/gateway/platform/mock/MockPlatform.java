package dev.atrium.gateway.platform.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.VideoPlatform;

/**
 * A provider that lives in memory and can do everything: works, takes its time, fails or
 * does as it is told and does not say so, as a test wants it.
 */
public final class MockPlatform implements VideoPlatform {

	private static final Instant LINKS_EXPIRE = Instant.parse("2030-01-01T00:00:00Z");

	private final Map<UUID, ProviderRoom> rooms = new ConcurrentHashMap<>();

	private final Map<String, List<RoomSession>> sessions = new ConcurrentHashMap<>();

	private final MockExtras extras = new MockExtras(this);

	private volatile Optional<PlatformException> failure = Optional.empty();

	private volatile Duration delay = Duration.ZERO;

	private final AtomicInteger answersToLose = new AtomicInteger();

	/** As a provider's package would contribute it. */
	public Configured registration() {
		return new Configured(this, List.of(this.extras));
	}

	/** Lets every call fail, before it has any effect. */
	public void failsWith(PlatformException exception) {
		this.failure = Optional.of(exception);
	}

	/** Lets every call take so long. */
	public void takes(Duration time) {
		this.delay = time;
	}

	/** Does the next thing that it is told, and nobody hears of it. */
	public void losesItsFirstAnswer() {
		this.answersToLose.set(1);
	}

	/** Answers again, at once. */
	public void recovers() {
		this.failure = Optional.empty();
		this.delay = Duration.ZERO;
		this.answersToLose.set(0);
	}

	/** Has sessions on record for a room. */
	public void hasSessions(String roomName, List<RoomSession> onRecord) {
		this.sessions.put(roomName, onRecord);
	}

	/** The rooms that exist. */
	public List<ProviderRoom> rooms() {
		return List.copyOf(this.rooms.values());
	}

	@Override
	public String name() {
		return "mock";
	}

	@Override
	public Mono<ProviderRoom> createMeeting(MeetingPlan plan) {
		return answer(() -> this.rooms.computeIfAbsent(plan.meetingId(), (id) -> newRoom(plan)));
	}

	@Override
	public Mono<ProviderRoom> findMeeting(MeetingPlan plan) {
		return answer(() -> Optional.ofNullable(this.rooms.get(plan.meetingId()))).flatMap(Mono::justOrEmpty);
	}

	@Override
	public Mono<Void> endMeeting(ProviderRoom room) {
		return answer(() -> this.rooms.values().removeIf((other) -> other.name().equals(room.name()))).then();
	}

	@Override
	public Flux<RoomSession> sessions(String roomName) {
		return answer(() -> this.sessions.getOrDefault(roomName, List.of())).flatMapIterable((all) -> all)
			.sort(Comparator.comparing(RoomSession::startedAt));
	}

	@Override
	public Mono<RecordingLink> recordingLink(String providerRecordingId) {
		return answer(() -> new RecordingLink("https://mock.example/" + providerRecordingId + ".mp4", LINKS_EXPIRE));
	}

	@Override
	public Mono<Void> deleteRecording(String providerRecordingId) {
		return answer(() -> this.extras.forget(providerRecordingId)).then();
	}

	@Override
	public Mono<Void> verifyConfiguration() {
		return answer(() -> true).then();
	}

	/** What the call comes to, its effect included. */
	<T> Mono<T> answer(Supplier<T> effect) {
		return Mono.defer(() -> {
			if (this.failure.isPresent()) {
				return Mono.<T>error(this.failure.get());
			}
			T result = effect.get();
			boolean lost = this.answersToLose.getAndUpdate((left) -> Math.max(0, left - 1)) > 0;
			return lost ? Mono.<T>error(new Unavailable("Mock did not answer in time")) : Mono.just(result);
		}).delaySubscription(Mono.defer(() -> Mono.delay(this.delay)));
	}

	private static ProviderRoom newRoom(MeetingPlan plan) {
		String name = "mock-" + plan.meetingId();
		return new ProviderRoom(name, name, "https://mock.example/" + name, null);
	}

}
