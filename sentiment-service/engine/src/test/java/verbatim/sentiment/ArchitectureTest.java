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
                .resideInAnyPackage("..text..", "..lexicon..", "..scoping..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..scoring..")
                .check(engine);
        noClasses()
                .that()
                .resideInAnyPackage("..text..", "..lexicon..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..scoping..")
                .check(engine);
    }

    @Test
    void nothingButTheJdkAndNullMarkers() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("verbatim.sentiment..", "java..", "org.jspecify.annotations..")
                .check(engine);
    }
}
