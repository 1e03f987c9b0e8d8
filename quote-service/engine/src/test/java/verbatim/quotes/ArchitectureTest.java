package verbatim.quotes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The engine's shape: arrows between its packages point one way, no framework gets in. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim.quotes");

    @Test
    void packages_have_no_cycles() {
        slices().matching("verbatim.quotes.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_engine_orders_the_packages_and_none_of_them_knows_it() {
        noClasses()
                .that()
                .resideInAnyPackage("verbatim.quotes.(*)..".replace("(*)", "*"))
                .should()
                .dependOnClassesThat()
                .haveSimpleName("QuoteEngine")
                .check(CLASSES);
        // The records of the answer stand beside the engine; they know nothing but each other.
        classes()
                .that()
                .resideInAPackage("verbatim.quotes")
                .and()
                .doNotHaveSimpleName("QuoteEngine")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("verbatim.quotes", "java..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void later_stages_depend_on_earlier_ones_only() {
        noClasses()
                .that()
                .resideInAPackage("..text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..language..", "..speakers..", "..attribution..", "..ranking..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..speakers..", "..attribution..", "..ranking..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..speakers..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..attribution..")
                .check(CLASSES);
    }

    @Test
    void only_the_language_package_and_what_packs_models_know_CoreNLP() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..language..", "..models.corenlp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(CLASSES);
    }

    @Test
    void models_are_read_in_their_packed_form_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..models.corenlp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..models.corenlp..")
                .check(CLASSES);
        slices().matching("verbatim.quotes.models.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void no_framework_gets_in() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("verbatim.quotes..", "java..", "edu.stanford..", "org.jspecify.annotations")
                .check(CLASSES);
    }
}
