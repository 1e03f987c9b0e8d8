package verbatim.quotes.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import verbatim.quotes.QuoteEngine;

class ArchitectureTest {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim.quotes.http");

    @Test
    void resourcesOnlyHandOver() {
        // what a resource needs of the engine goes through QuoteTask and QuoteAnalyses, which tests reach without HTTP
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("verbatim.quotes")
                .check(service);
    }

    @Test
    void onlyTheResourceKnowsHttpRouting() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(service);
    }

    @Test
    void engineIsReachedThroughItsSeamAlone() {
        noClasses()
                .that()
                .haveNameNotMatching(".*QuoteEngineSource.*")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(QuoteEngine.class.getName())
                .check(service);
    }

    @Test
    void engineInternalsStayInside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "verbatim.quotes.text..",
                        "verbatim.quotes.language..",
                        "verbatim.quotes.speakers..",
                        "verbatim.quotes.attribution..",
                        "edu.stanford..")
                .check(service);
    }
}
