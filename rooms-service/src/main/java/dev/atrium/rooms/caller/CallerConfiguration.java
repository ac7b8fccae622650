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

	private final Caller unauthenticated;

	CallerConfiguration(AuthProperties auth) {
		this.unauthenticated = switch (auth.mode()) {
			case OPEN -> LOCAL_USER;
			case OIDC -> Caller.ANONYMOUS;
		};
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
		resolvers.addCustomResolver(new CallerResolver());
	}

	private final class CallerResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Caller.class;
		}

		@Override
		public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding,
				ServerWebExchange exchange) {
			return exchange.<CallerAuthentication>getPrincipal()
				.<Object>map(CallerAuthentication::getPrincipal)
				.defaultIfEmpty(CallerConfiguration.this.unauthenticated);
		}

	}

}
