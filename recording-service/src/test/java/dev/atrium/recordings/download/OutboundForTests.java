package dev.atrium.recordings.download;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The real guard, outside the service.
 */
final class OutboundForTests {

	private OutboundForTests() {
	}

	static ConfigurableApplicationContext allowing(String origin) {
		Class<?> guard = ClassUtils.resolveClassName("dev.atrium.outbound.OutboundHttpAutoConfiguration", null);
		return new SpringApplicationBuilder(guard).web(WebApplicationType.NONE)
			.properties("atrium.outbound.allowed-origins=" + origin, "spring.config.name=none")
			.run();
	}

}
