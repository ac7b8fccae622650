package dev.atrium.ingest.webhook.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

/**
 * Describes the door in the API's document, which cannot see it by itself.
 */
@Configuration(proxyBeanMethods = false)
class WebhookDocumentation {

	private static final String PROBLEM = "Problem";

	@Bean
	OpenApiCustomizer webhookPath() {
		return (api) -> {
			if (api.getComponents() == null) {
				api.setComponents(new Components());
			}
			ModelConverters.getInstance(true).read(Problem.class).forEach(api.getComponents()::addSchemas);
			api.path("/v1/{platform}/webhook", new PathItem().post(operation()));
		};
	}

	private static Operation operation() {
		return new Operation().addTagsItem("Callbacks")
			.operationId("receive")
			.summary("Receives a platform's callback")
			.description("The body is verified byte by byte, kept, and understood later. /v1/{platform} is the same.")
			.addParametersItem(new PathParameter().name("platform")
				.description("daily or whereby")
				.schema(new Schema<String>().type("string")))
			.requestBody(new RequestBody().required(true)
				.content(new Content().addMediaType(APPLICATION_JSON_VALUE,
						new MediaType().schema(new Schema<>().type("object")))))
			.responses(responses());
	}

	private static ApiResponses responses() {
		return new ApiResponses()
			.addApiResponse("200", new ApiResponse().description("Kept, or a probe; whatever the body says"))
			.addApiResponse("401", problem("Signature missing, wrong or stale; nothing kept"))
			.addApiResponse("404", problem("No such platform"))
			.addApiResponse("405", problem("Not POST"))
			.addApiResponse("408", problem("Body not sent in time"))
			.addApiResponse("413", problem("Body too large"))
			.addApiResponse("503", problem("Not kept; send it again after Retry-After"));
	}

	private static ApiResponse problem(String description) {
		Schema<?> schema = new Schema<>().$ref(PROBLEM);
		return new ApiResponse().description(description)
			.content(new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, new MediaType().schema(schema)));
	}

}
