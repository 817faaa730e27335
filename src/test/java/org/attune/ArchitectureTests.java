package org.attune;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Each rule first shows that it has something to look at. */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.attune");

	@Test
	void packagesImportOnlyWhatTheySayTheyImport() {
		ApplicationModules modules = ApplicationModules.of(Application.class);
		Set<String> names = modules.stream()
			.map((module) -> module.getIdentifier().toString())
			.collect(Collectors.toSet());
		assertThat(names).contains("terms", "vault", "casefile", "engine", "session", "identity", "notify", "web",
				"demo");
		assertThat(modules.stream().map(ApplicationModule::getBasePackage))
			.allSatisfy((each) -> assertThat(each.getName()).startsWith("org.attune."));
		modules.verify();
	}

	@Test
	void onlyTheEngineKnowsCamunda() {
		assertThat(CLASSES.stream()
			.filter((each) -> each.getPackageName().startsWith("org.attune.engine"))
			.filter(ArchitectureTests::usesCamunda)).isNotEmpty();
		noClasses().that()
			.resideOutsideOfPackage("org.attune.engine..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(CLASSES);
	}

	@Test
	void onlyTheVaultKnowsTink() {
		assertThat(CLASSES.stream()
			.filter((each) -> each.getPackageName().equals("org.attune.vault"))
			.filter((each) -> uses(each, "com.google.crypto.tink"))).isNotEmpty();
		noClasses().that()
			.resideOutsideOfPackage("org.attune.vault")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.google.crypto.tink..")
			.check(CLASSES);
	}

	@Test
	void theVerifierSharesNothingWithWhoWrites() {
		assertThat(CLASSES.stream()
			.filter((each) -> each.getPackageName().equals("org.attune.verify"))
			.filter((each) -> uses(each, "java.security"))).isNotEmpty();
		noClasses().that()
			.resideInAPackage("org.attune.verify")
			.should()
			.dependOnClassesThat(resideInAPackage("org.attune..").and(resideOutsideOfPackage("org.attune.verify")))
			.check(CLASSES);
	}

	@Test
	void nobodyImportsTheWeb() {
		assertThat(CLASSES.stream().filter((each) -> each.getPackageName().startsWith("org.attune.web"))).isNotEmpty();
		noClasses().that()
			.resideOutsideOfPackage("org.attune.web..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.attune.web..")
			.check(CLASSES);
	}

	private static boolean usesCamunda(JavaClass type) {
		return uses(type, "org.camunda");
	}

	private static boolean uses(JavaClass type, String prefix) {
		return type.getDirectDependenciesFromSelf()
			.stream()
			.anyMatch((each) -> each.getTargetClass().getPackageName().startsWith(prefix));
	}

}
