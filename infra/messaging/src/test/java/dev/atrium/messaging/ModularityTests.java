package dev.atrium.messaging;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.atrium.messaging", importOptions = ImportOption.DoNotIncludeTests.class)
class ModularityTests {

	@ArchTest
	static final ArchRule KNOWS_NO_SERVICE = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.atrium.rooms..", "dev.atrium.gateway..", "dev.atrium.ingest..",
				"dev.atrium.recordings..", "dev.atrium.outbound..", "dev.atrium.simulator..");

	@ArchTest
	static final ArchRule KNOWS_ONLY_THE_EVENTS_OF_OURS = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("dev.atrium.messaging..", "dev.atrium.events..", "java..", "org..", "io..", "reactor..",
				"jakarta..");

	@ArchTest
	static final ArchRule PUBLIC_TYPES_STAND_ALONE = noClasses().that()
		.resideInAPackage("dev.atrium.messaging")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.atrium.messaging.*..");

	@ArchTest
	static final ArchRule SENDING_AND_RECEIVING_ARE_STRANGERS = noClasses().that()
		.resideInAPackage("..messaging.consumer..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..messaging.outbox..");

	@ArchTest
	static final ArchRule NO_CIRCLES = slices().matching("dev.atrium.messaging.(*)..").should().beFreeOfCycles();

}
