package verbatim.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim.gateway");

    @Test
    void packagesFormNoCycle() {
        slices().matching("verbatim.gateway.(*)..").should().beFreeOfCycles().check(CODE);
    }

    /** What may know which other feature: by a service made for it, never by entities. */
    private static final Map<String, List<String>> FEATURES = Map.of(
            "access", List.of(),
            "articles", List.of("access"),
            "batches", List.of("access", "articles"),
            "corrections", List.of("access"),
            "occurrences", List.of("access"),
            "reanalyses", List.of("access", "articles"),
            "search", List.of("access"),
            "speakers", List.of("access"),
            "streaming", List.of("access"),
            "watches", List.of("access", "search"));

    @Test
    void featuresDoNotKnowEachOther() {
        FEATURES.forEach((feature, known) -> {
            String[] others = FEATURES.keySet().stream()
                    .filter(other -> !other.equals(feature) && !known.contains(other))
                    .map(other -> "verbatim.gateway." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("verbatim.gateway." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CODE);
        });
        noClasses()
                .that()
                .resideOutsideOfPackage("verbatim.gateway.articles..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
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
