package dev.atrium.localstack.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

/**
 * One meeting on one platform, step by step.
 */
final class DemoMeeting {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final Duration POLL = Duration.ofMillis(100);

	/** How long Alice and Bob talk. */
	private static final Duration TALK = Duration.ofSeconds(8);

	/** What recording and processing may cut off a talk. */
	private static final Duration CUT = Duration.ofSeconds(1);

	private static final Set<String> KEPT = Set.of("stored", "processed");

	private static final Set<String> PROCESSED = Set.of("processed");

	private final String platform;

	private final DemoPlaces places;

	private final Timeline timeline;

	private final String room;

	DemoMeeting(String platform, DemoPlaces places, Timeline timeline) {
		this.platform = platform;
		this.places = places;
		this.timeline = timeline;
		this.room = "demo-" + platform;
	}

	/** Plays it to the end. */
	List<MadeFile> play() {
		step(Step.ROOM, this::haveRoom);
		URI meeting = step(Step.MEETING, this::holdMeeting);
		ProviderRoom providerRoom = providerRoom(meeting);
		List<String> stays = step(Step.PRESENT, () -> enter(providerRoom, meeting));
		step(Step.RECORDING, () -> awaitRecording(providerRoom));
		int recordings = step(Step.LEFT, () -> talkAndLeave(providerRoom, stays));
		URI list = URI.create(this.places.rooms() + "/v1/meetings/" + idOf(meeting) + "/recordings");
		step(Step.ANNOUNCED, () -> until(() -> items(list), (items) -> items.size() >= recordings));
		step(Step.STORED, () -> until(() -> items(list), (items) -> all(items, KEPT)));
		List<JsonNode> processed = step(Step.PROCESSED,
				() -> until(() -> items(list), (items) -> all(items, PROCESSED)));
		return step(Step.COMPLETE, () -> check(processed));
	}

	private <T> T step(Step step, Supplier<T> action) {
		try {
			T result = action.get();
			this.timeline.reached(this.platform, step);
			return result;
		}
		catch (RuntimeException ex) {
			throw new StepFailed(this.platform, step, ex.getMessage(), ex);
		}
	}

	private JsonNode haveRoom() {
		URI rooms = URI.create(this.places.rooms() + "/v1/rooms");
		Answer known = this.places.http().get(URI.create(rooms + "/name/" + this.room));
		return (known.status() == Answer.NOT_FOUND) ? this.places.http()
			.post(rooms, Map.of("name", this.room, "platform", this.platform))
			.expect(Answer.OK, Answer.CREATED) : known.expect(Answer.OK);
	}

	/** A new one each time: the last demo's may be open still. */
	private URI holdMeeting() {
		URI roomUri = URI.create(this.places.rooms() + "/v1/rooms/" + this.room);
		JsonNode meeting = this.places.http()
			.post(URI.create(roomUri + "/meeting"), Map.of("allow_duplicated", true))
			.expect(Answer.OK, Answer.ACCEPTED);
		URI uri = URI.create(roomUri + "/meetings/" + meeting.path("id").asString());
		until(() -> look(uri), (seen) -> !seen.path("status").asString().equals("requested"));
		return uri;
	}

	private ProviderRoom providerRoom(URI meeting) {
		return ProviderRoom.of(this.places.http(), this.places.simulator(), this.platform,
				look(meeting).path("room_name").asString());
	}

	private List<String> enter(ProviderRoom providerRoom, URI meeting) {
		List<String> stays = List.of(providerRoom.join("Alice", "host"), providerRoom.join("Bob", "visitor"));
		until(() -> look(meeting), (seen) -> seen.path("num_clients").asInt() == stays.size());
		return stays;
	}

	private int awaitRecording(ProviderRoom providerRoom) {
		return until(providerRoom::recordingsInProgress, (running) -> running > 0);
	}

	private int talkAndLeave(ProviderRoom providerRoom, List<String> stays) {
		pause(TALK);
		int recordings = providerRoom.recordingsInProgress();
		stays.forEach(providerRoom::leave);
		return recordings;
	}

	private List<MadeFile> check(List<JsonNode> recordings) {
		for (JsonNode recording : recordings) {
			double seconds = recording.path("duration_seconds").asDouble();
			if (seconds < TALK.minus(CUT).toSeconds()) {
				throw new UnexpectedAnswer(
						"the recording lasts %.1f s, the talk %d s".formatted(seconds, TALK.toSeconds()));
			}
		}
		return recordings.stream().flatMap((recording) -> this.places.files().of(recording).stream()).toList();
	}

	private JsonNode look(URI meeting) {
		JsonNode seen = this.places.http().get(meeting).expect(Answer.OK);
		refuseFailed(seen, "meeting");
		return seen;
	}

	private List<JsonNode> items(URI list) {
		List<JsonNode> items = this.places.http().get(list).expect(Answer.OK).path("items").valueStream().toList();
		items.forEach((item) -> refuseFailed(item, "recording"));
		return items;
	}

	private static boolean all(List<JsonNode> items, Set<String> statuses) {
		return items.stream().allMatch((item) -> statuses.contains(item.path("status").asString()));
	}

	private static void refuseFailed(JsonNode seen, String what) {
		if (seen.path("status").asString().equals("failed")) {
			JsonNode failure = seen.path("failure");
			throw new UnexpectedAnswer("the %s failed: %s (%s)".formatted(what, failure.path("reason").asString(),
					failure.path("detail").asString()));
		}
	}

	private static String idOf(URI meeting) {
		return meeting.getPath().substring(meeting.getPath().lastIndexOf('/') + 1);
	}

	private static <T> T until(Supplier<T> look, Predicate<T> wanted) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		T seen = look.get();
		while (!wanted.test(seen)) {
			if (System.nanoTime() > deadline) {
				throw new UnexpectedAnswer("not within %d s; last seen: %s".formatted(PATIENCE.toSeconds(), seen));
			}
			pause(POLL);
			seen = look.get();
		}
		return seen;
	}

	private static void pause(Duration duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
