package org.attune.web.api;

import java.util.Map;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every operation has in common, for the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String SCHEME = "bearer";

	private static final Map<String, String> PROBLEMS = Map.of("400", "Malformed request", "401", "No valid token",
			"403", "Not for this token", "404", "Not there, or not yours", "409", "Already done, paused or closed",
			"413", "Body too large", "422", "Fields that do not fit", "429", "Too many requests; see Retry-After");

	@Bean
	OpenApiCustomizer common() {
		return (api) -> {
			api.info(new Info().title("Attune").version("v1"));
			api.getComponents()
				.addSecuritySchemes(SCHEME, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
			ModelConverters.getInstance().readAll(ProblemJson.class).forEach(api.getComponents()::addSchemas);
			operations(api).forEach(ApiDescription::describe);
		};
	}

	private static Iterable<Operation> operations(OpenAPI api) {
		return api.getPaths().values().stream().flatMap((path) -> path.readOperations().stream()).toList();
	}

	private static void describe(Operation operation) {
		operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
		PROBLEMS.forEach((status, text) -> operation.getResponses().addApiResponse(status, problem(text)));
	}

	private static ApiResponse problem(String text) {
		MediaType type = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
		return new ApiResponse().description(text)
			.content(new Content().addMediaType("application/problem+json", type));
	}

}
