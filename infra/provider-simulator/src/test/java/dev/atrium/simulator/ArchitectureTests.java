package dev.atrium.simulator;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packagesOf = ProviderSimulatorApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule dailyKnowsNothingOfWhereby = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("..daily..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..whereby..");

	@ArchTest
	static final ArchRule wherebyKnowsNothingOfDaily = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("..whereby..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..daily..");

	@ArchTest
	static final ArchRule whatBothShareKnowsNeither = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackages("..daily..", "..whereby..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..daily..", "..whereby..");

	@ArchTest
	static final ArchRule nobodyDependsOnTheControls = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("..control..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..control..");

	@ArchTest
	static final ArchRule theSimulatorIsNoPartOfTheProduct = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.atrium.events..", "dev.atrium.messaging..");

	@ArchTest
	static final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("dev.atrium.simulator.(**)")
		.should()
		.beFreeOfCycles();

}
