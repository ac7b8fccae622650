package dev.atrium.recordings;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.atrium.recordings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String OURS = "dev.atrium.recordings.";

	@ArchTest
	static final ArchRule packagesFormNoCycle = slices().matching(OURS + "(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule usesNoOtherService = noClasses().should()
		.dependOnClassesThat(resideInAnyPackage("dev.atrium..").and(not(resideInAnyPackage("dev.atrium.recordings..",
				"dev.atrium.events..", "dev.atrium.messaging..", "dev.atrium.outbound.."))));

	@ArchTest
	static final ArchRule onlyProcessingStartsProcesses = noClasses().that()
		.resideOutsideOfPackage(OURS + "processing")
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class);

	@ArchTest
	static final ArchRule onlyDownloadFollowsUrlsFromOutside = noClasses().that()
		.resideOutsideOfPackage(OURS + "download")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.atrium.outbound");

	@ArchTest
	static final ArchRule storageKnowsNobodyButTheClientOfS3 = noClasses().that()
		.resideInAPackage(OURS + "storage")
		.should()
		.dependOnClassesThat(resideInAnyPackage("dev.atrium..")
			.and(not(resideInAnyPackage("dev.atrium.recordings.storage", "dev.atrium.recordings.s3"))));

	@ArchTest
	static final ArchRule onlyRecordingTouchesTheTablesAndErasureItsOwn = noClasses().that()
		.resideOutsideOfPackages(OURS + "recording", OURS + "erasure")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.r2dbc..", "io.r2dbc..");

	@ArchTest
	static final ArchRule onlyRecordingPublishes = noClasses().that()
		.resideOutsideOfPackage(OURS + "recording")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("dev.atrium.messaging.Outbox");

	@ArchTest
	static final ArchRule onlyTheSchedulersThreadsWait = noClasses().that()
		.doNotHaveSimpleName("JobConfiguration")
		.and()
		.doNotHaveSimpleName("ErasureConfiguration")
		.should()
		.callMethodWhere(describe("a pipeline is waited for",
				(JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(Publisher.class)
						&& call.getName().startsWith("block")));

}
