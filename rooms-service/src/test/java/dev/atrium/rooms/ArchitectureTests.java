package dev.atrium.rooms;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private static final JavaClasses SERVICE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.atrium.rooms");

	@Test
	void packagesHaveNoCycles() {
		slices().matching("dev.atrium.rooms.(**)").should().beFreeOfCycles().check(SERVICE);
	}

	@Test
	void otherServicesAreOutOfReach() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.atrium.gateway..", "dev.atrium.ingest..", "dev.atrium.recordings..",
					"dev.atrium.simulator..")
			.check(SERVICE);
	}

	@Test
	void messagingIsUsedThroughItsInterfacesOnly() {
		noClasses().should().dependOnClassesThat().resideInAPackage("dev.atrium.messaging.*..").check(SERVICE);
	}

	@Test
	void featuresDoNotKnowTheirWebEdge() {
		noClasses().that()
			.resideOutsideOfPackage("dev.atrium.rooms..web..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.atrium.rooms..web..")
			.check(SERVICE);
	}

	@Test
	void roomsKnowNothingOfMeetingsNorMeetingsOfRecordings() {
		noClasses().that()
			.resideInAPackage("dev.atrium.rooms.room..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.atrium.rooms.meeting..", "dev.atrium.rooms.recording..")
			.check(SERVICE);
		noClasses().that()
			.resideInAPackage("dev.atrium.rooms.meeting..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.atrium.rooms.recording..")
			.check(SERVICE);
	}

	@Test
	void onlyRepositoriesSpeakSql() {
		noClasses().that()
			.areNotAnnotatedWith("org.springframework.stereotype.Repository")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.r2dbc.core.DatabaseClient")
			.check(SERVICE);
	}

	@Test
	void controllersAndHandlersAreNobodysBusiness() {
		classes().that()
			.haveSimpleNameEndingWith("Controller")
			.or()
			.haveSimpleNameEndingWith("Handler")
			.or()
			.haveSimpleNameEndingWith("Properties")
			.should()
			.notBePublic()
			.check(SERVICE);
	}

}
