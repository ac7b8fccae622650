package dev.atrium.gateway.platform;

import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformException.NotConfigured;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class VideoPlatformsTests {

	private final VideoPlatform acme = new Acme();

	private final VideoPlatforms platforms = new VideoPlatforms(
			List.of(new Unconfigured("idle", "IDLE_API_KEY"), new Configured(acme)));

	@Test
	void findsConfiguredPlatform() {
		assertThat(this.platforms.isConfigured("acme")).isTrue();
		assertThat(this.platforms.get("acme")).isSameAs(this.acme);
	}

	@Test
	void knowsPlatformThatLacksItsKey() {
		assertThat(this.platforms.all()).extracting(PlatformRegistration::name).containsExactly("acme", "idle");
		assertThat(this.platforms.isConfigured("idle")).isFalse();
		assertThatExceptionOfType(NotConfigured.class).isThrownBy(() -> this.platforms.get("idle"));
	}

	@Test
	void refusesUnknownPlatform() {
		assertThat(this.platforms.isConfigured("jitsi")).isFalse();
		assertThatExceptionOfType(NotConfigured.class).isThrownBy(() -> this.platforms.get("jitsi"))
			.withMessage("The video platform 'jitsi' is not configured here");
	}

	@Test
	void findsOnlyCapabilitiesThatAPlatformHas() {
		assertThat(this.platforms.capability("acme", MeetingTokens.class)).containsSame((MeetingTokens) this.acme);
		assertThat(this.platforms.capability("acme", RecordingStarter.class)).isEmpty();
		assertThat(this.platforms.capability("idle", MeetingTokens.class)).isEmpty();
	}

	@Test
	void refusesTwoPlatformsOfOneName() {
		List<PlatformRegistration> clashing = List.of(new Configured(this.acme),
				new Unconfigured("acme", "ACME_API_KEY"));

		assertThatIllegalStateException().isThrownBy(() -> new VideoPlatforms(clashing))
			.withMessageStartingWith("Two platforms are named acme");
	}

	/** Joined with tokens, recorded by itself. */
	private static final class Acme implements VideoPlatform, MeetingTokens {

		@Override
		public String name() {
			return "acme";
		}

		@Override
		public Mono<ProviderRoom> createMeeting(MeetingPlan plan) {
			return Mono.empty();
		}

		@Override
		public Mono<ProviderRoom> findMeeting(MeetingPlan plan) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> endMeeting(ProviderRoom room) {
			return Mono.empty();
		}

		@Override
		public Flux<RoomSession> sessions(String roomName) {
			return Flux.empty();
		}

		@Override
		public Mono<Void> deleteRecording(String providerRecordingId) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> verifyConfiguration() {
			return Mono.empty();
		}

		@Override
		public Mono<RecordingLink> recordingLink(String providerRecordingId) {
			return Mono.empty();
		}

		@Override
		public Mono<String> createToken(TokenRequest request) {
			return Mono.empty();
		}

	}

}
