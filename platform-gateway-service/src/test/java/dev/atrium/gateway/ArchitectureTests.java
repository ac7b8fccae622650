package dev.atrium.gateway;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The arrows between the gateway's packages.
 */
@AnalyzeClasses(packages = "dev.atrium.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String PORTS = "dev.atrium.gateway.platform";

	/** Every package below the ports, but for what the providers share. */
	private static final DescribedPredicate<JavaClass> PROVIDERS = resideInAPackage(PORTS + ".*..")
		.and(not(resideInAPackage(PORTS + ".http..")))
		.as("providers");

	@ArchTest
	static final ArchRule packagesFormNoCycle = slices().matching("dev.atrium.gateway.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule providersDoNotKnowEachOther = slices().matching(PORTS + ".(*)..")
		.should()
		.notDependOnEachOther()
		.ignoreDependency(PROVIDERS, resideInAPackage(PORTS + ".http.."));

	@ArchTest
	static final ArchRule nobodyNamesAProvider = noClasses().that(not(PROVIDERS))
		.should()
		.dependOnClassesThat(PROVIDERS);

	@ArchTest
	static final ArchRule portsKnowNeitherProvidersNorFeatures = noClasses().that()
		.resideInAPackage(PORTS)
		.should()
		.dependOnClassesThat(resideInAPackage("dev.atrium.gateway..").and(not(resideInAPackage(PORTS))));

	@ArchTest
	static final ArchRule wireTypesKnowOnlyEachOther = noClasses().that()
		.resideInAPackage(PORTS + ".*.payload")
		.should()
		.dependOnClassesThat(
				resideInAPackage("dev.atrium..").and(not(resideInAnyPackage(PORTS + ".*.payload", PORTS + ".http"))));

	@ArchTest
	static final ArchRule onlyProvidersSpeakHttp = noClasses().that(not(resideInAPackage("..platform..")))
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(WebClient.class, WebClientResponseException.class);

	@ArchTest
	static final ArchRule onlyRepositoriesSpeakSql = noClasses().that()
		.areNotAnnotatedWith(Repository.class)
		.should()
		.dependOnClassesThat()
		.areAssignableTo(DatabaseClient.class);

	@ArchTest
	static final ArchRule noOtherServiceIsKnown = noClasses().should()
		.dependOnClassesThat(resideInAPackage("dev.atrium..").and(not(resideInAnyPackage("dev.atrium.gateway..",
				"dev.atrium.events..", "dev.atrium.messaging..", "dev.atrium.outbound..", "dev.atrium.scheduling.."))));

	@ArchTest
	static final ArchRule messagingIsUsedThroughItsInterfaces = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.atrium.messaging.*..");

	@ArchTest
	static final ArchRule edgesAreNotPublic = classes().that()
		.areAnnotatedWith(Configuration.class)
		.or()
		.areAnnotatedWith(RestController.class)
		.or(PROVIDERS.and(not(resideInAPackage("..payload"))))
		.should()
		.notHaveModifier(JavaModifier.PUBLIC);

}
