package dev.atrium.ingest.webhook.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.reactive.UrlHandlerFilter;

/** What the door is forgiving about. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	/**
	 * A slash too many in a dashboard must not lose callbacks: Whereby never repeats what
	 * was answered 404.
	 */
	@Bean
	UrlHandlerFilter trailingSlash() {
		return UrlHandlerFilter.trailingSlashHandler("/v1/**").mutateRequest().build();
	}

}
