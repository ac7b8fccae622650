package dev.atrium.events;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "dev.atrium.events", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule dependsOnNoFramework = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "dev.atrium.events..", "tools.jackson..", "com.fasterxml.jackson.annotation..",
				"com.fasterxml.uuid..", "org.jspecify.annotations..");

	@ArchTest
	static final ArchRule familiesDoNotKnowEachOther = noClasses().that()
		.resideInAPackage("..events.meeting..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..events.conference..", "..events.recording..");

}
