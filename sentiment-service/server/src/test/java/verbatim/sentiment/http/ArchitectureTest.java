package verbatim.sentiment.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import verbatim.sentiment.SentimentEngine;

class ArchitectureTest {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim.sentiment.http");

    @Test
    void resourcesOnlyHandOver() {
        // what a resource needs of the engine goes through SentimentTask and SentimentScores, which tests reach without
        // HTTP
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("verbatim.sentiment")
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
                .haveNameNotMatching(".*SentimentEngineSource.*")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(SentimentEngine.class.getName())
                .check(service);
    }

    @Test
    void engineInternalsStayInside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "verbatim.sentiment.lexicon..",
                        "verbatim.sentiment.scoping..",
                        "verbatim.sentiment.encoding..",
                        "verbatim.sentiment.scoring..")
                .check(service);
    }
}
