package dev.atrium.localstack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WiringTests {

	@TempDir
	private Path data;

	private Wiring wiring;

	@BeforeEach
	void wire() {
		this.wiring = new Wiring(Ports.fromEnvironment(Map.of("SIMULATOR_PORT", "7000", "INGEST_PORT", "7001")),
				LocalKeys.in(this.data.resolve("keys.properties")), this.data);
	}

	@Test
	void gatewayCallsTheSimulatorWithTheKeysItExpects() {
		Map<String, String> gateway = this.wiring.environmentOf(Component.GATEWAY);
		Map<String, String> simulator = this.wiring.environmentOf(Component.SIMULATOR);

		assertThat(gateway).containsEntry("DAILY_API_URL", "http://127.0.0.1:7000/daily/v1")
			.containsEntry("WHEREBY_API_URL", "http://127.0.0.1:7000/whereby/v1");
		for (String shared : List.of("DAILY_API_KEY", "WHEREBY_API_KEY", "DAILY_SUBDOMAIN")) {
			assertThat(gateway.get(shared)).isNotBlank().isEqualTo(simulator.get(shared));
		}
	}

	@Test
	void simulatorCallsBackWhereIngestListens() {
		assertThat(this.wiring.environmentOf(Component.SIMULATOR)).containsEntry("SIMULATOR_WHEREBY_WEBHOOK_URL",
				"http://127.0.0.1:7001/v1/whereby/webhook");
	}

	@Test
	void gatewayRegistersAtDailyWhereIngestListens() {
		assertThat(this.wiring.environmentOf(Component.GATEWAY)).containsEntry("INGEST_PUBLIC_URL",
				"http://127.0.0.1:7001");
	}

	@Test
	void providerKeysReachOnlyTheGatewayAndTheProvider() {
		assertThat(holdersOf("DAILY_API_KEY")).containsExactlyInAnyOrder(Component.GATEWAY, Component.SIMULATOR);
		assertThat(holdersOf("WHEREBY_API_KEY")).containsExactlyInAnyOrder(Component.GATEWAY, Component.SIMULATOR);
	}

	@Test
	void webhookSecretsReachOnlyIngestAndWhoTellsTheProvider() {
		assertThat(holdersOf("DAILY_WEBHOOK_SECRET")).containsExactlyInAnyOrder(Component.INGEST, Component.GATEWAY);
		assertThat(holdersOf("WHEREBY_WEBHOOK_SECRET")).containsExactlyInAnyOrder(Component.INGEST,
				Component.SIMULATOR);
	}

	@Test
	void keysOfTheCallersShellDoNotReachProcessesThatDoNotNeedThem() {
		Map<String, String> shell = Map.of("DAILY_API_KEY", "of-production", "LANG", "C.UTF-8");

		assertThat(this.wiring.environmentOf(Component.ROOMS, shell)).doesNotContainKey("DAILY_API_KEY")
			.containsEntry("LANG", "C.UTF-8");
		assertThat(this.wiring.environmentOf(Component.GATEWAY, shell).get("DAILY_API_KEY"))
			.isNotEqualTo("of-production");
	}

	@Test
	void keysAreDrawnOncePerDataDirectory(@TempDir Path other) {
		LocalKeys again = LocalKeys.in(this.data.resolve("keys.properties"));
		LocalKeys elsewhere = LocalKeys.in(other.resolve("keys.properties"));

		String key = this.wiring.environmentOf(Component.ROOMS).get("RECORDING_LINK_SECRET");
		assertThat(again.get("RECORDING_LINK_SECRET")).isEqualTo(key);
		assertThat(elsewhere.get("RECORDING_LINK_SECRET")).isNotEqualTo(key);
	}

	private Set<Component> holdersOf(String name) {
		Set<Component> holders = EnumSet.allOf(Component.class);
		holders.removeIf((component) -> !this.wiring.environmentOf(component).containsKey(name));
		return holders;
	}

}
