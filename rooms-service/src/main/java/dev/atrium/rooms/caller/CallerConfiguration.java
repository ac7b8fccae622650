package dev.atrium.rooms.caller;

import org.springdoc.core.utils.SpringDocUtils;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets controllers ask for the {@link Caller} as a parameter.
 */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration implements WebFluxConfigurer {

	private static final Caller LOCAL_USER = new Caller("local");

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
	}

	private final AuthProperties auth;

	CallerConfiguration(AuthProperties auth) {
		this.auth = auth;
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
		resolvers.addCustomResolver(new CallerResolver());
	}

	private Caller caller() {
		return switch (this.auth.mode()) {
			case OPEN -> LOCAL_USER;
		};
	}

	private final class CallerResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Caller.class;
		}

		@Override
		public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding,
				ServerWebExchange exchange) {
			return Mono.just(caller());
		}

	}

}
