package org.attune.web;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTests extends WebTest {

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void everyRouteIsDescribedForWhoeverWantsToRead() throws Exception {
		Set<String> routes = routes();
		assertThat(routes).contains("POST /api/v1/cases");
		assertThat(described(document())).isEqualTo(routes);
	}

	@Test
	void everyOperationTellsItsProblemsAndItsToken() throws Exception {
		JsonNode document = document();
		assertThat(document.path("components").path("securitySchemes").path("bearer").path("scheme").asString())
			.isEqualTo("bearer");
		assertThat(document.path("components").path("schemas").has("Problem")).isTrue();
		assertThat(document.path("paths").valueStream().flatMap(JsonNode::valueStream)).isNotEmpty()
			.allSatisfy((operation) -> {
				assertThat(operation.path("security")).isNotEmpty();
				assertThat(operation.path("responses").path("422").path("content").propertyNames())
					.containsExactly("application/problem+json");
			});
	}

	private JsonNode document() throws Exception {
		HttpResponse<String> response = send("GET", "/v3/api-docs", (String) null);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return json(response);
	}

	private Set<String> routes() {
		return this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(OpenApiTests::routes)
			.filter((route) -> route.contains(" /api/"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> routes(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.flatMap(
					(path) -> mapping.getMethodsCondition().getMethods().stream().map((method) -> method + " " + path));
	}

	private static Set<String> described(JsonNode document) {
		return document.path("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyNames()
				.stream()
				.map((method) -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
