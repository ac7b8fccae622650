package dev.atrium.ingest;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.atrium.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String[] PLATFORMS = { "..webhook.daily..", "..webhook.whereby.." };

	@ArchTest
	static final ArchRule platformsDoNotKnowEachOther = slices().matching("dev.atrium.ingest.webhook.(daily|whereby)..")
		.should()
		.notDependOnEachOther();

	@ArchTest
	static final ArchRule nobodyKnowsAPlatform = noClasses().that()
		.resideOutsideOfPackages(PLATFORMS)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(PLATFORMS);

	@ArchTest
	static final ArchRule platformsShowNothingOfThemselves = classes().that()
		.resideInAnyPackage(PLATFORMS)
		.and()
		.areTopLevelClasses()
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule platformsKnowNeitherTheWebNorKafka = noClasses().that()
		.resideInAnyPackage(PLATFORMS)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..webhook.web..", "..ingest.messaging..", "org.apache.kafka..",
				"org.springframework.kafka..");

	@ArchTest
	static final ArchRule portsKnowNeitherTheWebNorKafka = noClasses().that()
		.resideInAnyPackage("dev.atrium.ingest.webhook", "..webhook.signature..", "..webhook.translation..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..webhook.web..", "..ingest.messaging..", "org.apache.kafka..",
				"org.springframework.kafka..");

	@ArchTest
	static final ArchRule webDoesNotKnowKafka = noClasses().that()
		.resideInAPackage("..webhook.web..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..ingest.messaging..", "org.apache.kafka..", "org.springframework.kafka..");

	@ArchTest
	static final ArchRule messagingDoesNotKnowTheWeb = noClasses().that()
		.resideInAPackage("..ingest.messaging..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..webhook.web..");

	@ArchTest
	static final ArchRule replayStandsBesideTheService = noClasses().that()
		.resideInAPackage("..ingest.replay..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..webhook.web..");

	@ArchTest
	static final ArchRule theServiceDoesNotKnowTheReplay = noClasses().that()
		.resideInAnyPackage("..ingest.webhook..", "..ingest.messaging..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..ingest.replay..");

	@ArchTest
	static final ArchRule noDatabase = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.r2dbc..", "org.springframework.r2dbc..", "org.springframework.data..", "java.sql..",
				"javax.sql..");

	@ArchTest
	static final ArchRule noOtherService = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.atrium.rooms..", "dev.atrium.gateway..", "dev.atrium.recordings..",
				"dev.atrium.simulator..");

}
