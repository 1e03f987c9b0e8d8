package verbatim.sentiment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim.sentiment");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("verbatim.sentiment.(*)..").should().beFreeOfCycles().check(engine);
    }

    @Test
    void innerPackagesDoNotKnowTheRoot() {
        noClasses()
                .that()
                .resideInAnyPackage("verbatim.sentiment.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("verbatim.sentiment")
                .check(engine);
    }

    @Test
    void arrowsPointOneWay() {
        noClasses()
                .that()
                .resideInAnyPackage("verbatim.sentiment.text..", "..lexicon..", "..scoping..", "..encoding..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..scoring..")
                .check(engine);
        noClasses()
                .that()
                .resideInAnyPackage("verbatim.sentiment.text..", "..lexicon..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..scoping..")
                .check(engine);
    }

    @Test
    void theEncoderKnowsNoRulesAndTheRulesNoEncoder() {
        noClasses()
                .that()
                .resideInAPackage("..encoding..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("verbatim.sentiment.text..", "..lexicon..", "..scoping..")
                .check(engine);
        noClasses()
                .that()
                .resideInAnyPackage("verbatim.sentiment.text..", "..lexicon..", "..scoping..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..encoding..")
                .check(engine);
    }

    @Test
    void nothingButTheJdkNullMarkersAndInTheEncoderItsRuntime() {
        classes()
                .that()
                .resideOutsideOfPackage("..encoding..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("verbatim.sentiment..", "java..", "org.jspecify.annotations..")
                .check(engine);
        classes()
                .that()
                .resideInAPackage("..encoding..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "verbatim.sentiment.encoding..", "java..", "org.jspecify.annotations..", "ai.onnxruntime..")
                .check(engine);
    }
}
