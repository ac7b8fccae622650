package dev.atrium.gateway.orphan;

import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.gateway.orphan.OrphanProperties.Mode;
import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.scheduling.RecurringWorks;

@Configuration(proxyBeanMethods = false)
class OrphanConfiguration {

	/** One for each platform, so that the failure of one is nothing to the other. */
	@Bean
	RecurringWorks orphanSweeps(VideoPlatforms platforms, RoomJudge judge, OrphanProperties properties,
			MeterRegistry meters) {
		List<OrphanSweep> sweeps = platforms.all()
			.stream()
			.filter((platform) -> properties.mode() != Mode.OFF)
			.map(PlatformRegistration::name)
			.flatMap((name) -> sweep(name, platforms, judge, properties, meters).stream())
			.toList();
		return () -> sweeps;
	}

	private static Optional<OrphanSweep> sweep(String name, VideoPlatforms platforms, RoomJudge judge,
			OrphanProperties properties, MeterRegistry meters) {
		return platforms.capability(name, RoomInventory.class)
			.map((inventory) -> new OrphanSweep(platforms.get(name), inventory, judge, new OrphanReport(name, meters),
					properties));
	}

}
