package dev.atrium.gateway;

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

	private static final String[] PROVIDERS = { "..platform.daily..", "..platform.whereby.." };

	@ArchTest
	static final ArchRule packagesFormNoCycle = slices().matching("dev.atrium.gateway.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule providersDoNotKnowEachOther = slices()
		.matching("dev.atrium.gateway.platform.(daily|whereby)..")
		.should()
		.notDependOnEachOther();

	@ArchTest
	static final ArchRule nobodyNamesAProvider = noClasses().that(not(resideInAnyPackage(PROVIDERS)))
		.should()
		.dependOnClassesThat(resideInAnyPackage(PROVIDERS));

	@ArchTest
	static final ArchRule portsKnowNeitherProvidersNorFeatures = noClasses().that()
		.resideInAPackage("dev.atrium.gateway.platform")
		.should()
		.dependOnClassesThat(
				resideInAPackage("dev.atrium.gateway..").and(not(resideInAPackage("dev.atrium.gateway.platform"))));

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
				"dev.atrium.events..", "dev.atrium.messaging..", "dev.atrium.outbound.."))));

	@ArchTest
	static final ArchRule messagingIsUsedThroughItsInterfaces = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.atrium.messaging.*..");

	@ArchTest
	static final ArchRule edgesAreNotPublic = classes().that()
		.areAnnotatedWith(Configuration.class)
		.or()
		.areAnnotatedWith(RestController.class)
		.or(resideInAnyPackage(PROVIDERS).and(not(resideInAPackage("..payload"))))
		.should()
		.notHaveModifier(JavaModifier.PUBLIC);

}
