package dev.atrium.rooms.platform;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.atrium.rooms.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformObjectionsTests {

	private static final UUID ROOM = UUID.fromString("0198c6ee-1a2b-7c3d-8e4f-5a6b7c8d9e0f");

	private final PlatformObjections objections = new PlatformObjections(List.of(
			new PlatformState("daily", true, Set.of("eu-central-1", "us-west-2"), null),
			new PlatformState("whereby", true, Set.of(), null), new PlatformState("idle", false, Set.of(), null)));

	@Test
	void nothingSpeaksAgainstAFallbackThatIsConfigured() {
		assertThat(this.objections.to(wish("daily", "whereby", null), "daily")).isEmpty();
	}

	@Test
	void nothingSpeaksAgainstARegionThatThePlatformHas() {
		assertThat(this.objections.to(wish("daily", null, "eu-central-1"), "daily")).isEmpty();
	}

	@Test
	void regionThatThePlatformHasNotIsRefusedWithThoseThatItHas() {
		assertThat(objection(wish("daily", null, "mars-1"), "daily")).contains("region",
				"must be one that daily has: eu-central-1, us-west-2");
	}

	@Test
	void regionIsRefusedWhereTheDeploymentChoosesAPlatformWithoutRegions() {
		assertThat(objection(wish(null, null, "eu-central-1"), "whereby")).contains("region",
				"must be null: whereby lets nobody choose");
	}

	@Test
	void regionIsRefusedWhereTheFallbackCannotHonourIt() {
		assertThat(objection(wish("daily", "whereby", "eu-central-1"), "daily"))
			.contains("must be null: whereby lets nobody choose");
	}

	@Test
	void unknownFallbackIsRefusedWithTheKnownPlatforms() {
		assertThat(objection(wish("daily", "jitsi", null), "daily")).contains("fallback_platform",
				"must be one of daily, idle, whereby");
	}

	@Test
	void platformIsNoFallbackForItself() {
		assertThat(objection(wish(null, "daily", null), "daily")).contains("fallback_platform",
				"must differ from the platform, daily");
	}

	@Test
	void fallbackWithoutKeysIsRefused() {
		assertThat(this.objections.to(wish("daily", "idle", null), "daily").orElseThrow().getBody().getDetail())
			.isEqualTo("Platform idle is not configured in this deployment");
	}

	private String objection(PlatformWish wish, String hostedAt) {
		Problem problem = this.objections.to(wish, hostedAt).orElseThrow();
		return String.valueOf(problem.getBody().getProperties());
	}

	private static PlatformWish wish(@Nullable String platform, @Nullable String fallback, @Nullable String region) {
		return new PlatformWish(ROOM, platform, fallback, region);
	}

}
