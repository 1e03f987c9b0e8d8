package verbatim.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim.gateway");

    @Test
    void packagesFormNoCycle() {
        slices().matching("verbatim.gateway.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..articles..", "..jobs..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("..articles..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..search..")
                .check(CODE);
    }

    @Test
    void analysisStandsOnItsOwn() {
        noClasses()
                .that()
                .resideInAPackage("..analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..articles..", "..search..", "..jobs..", "jakarta.persistence..", "org.hibernate..")
                .check(CODE);
    }
}
