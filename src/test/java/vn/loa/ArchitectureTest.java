package vn.loa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.loa.http.Idempotent;

/** The arrows between the packages, and the rules of the house that a machine can hold. */
class ArchitectureTest {
    private static final JavaClasses LOA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.loa");

    private static final String[] KERNEL = packages(
            "calendar",
            "text",
            "problem",
            "identity",
            "http",
            "paging",
            "audit",
            "law",
            "job",
            "promise",
            "pdf",
            "seal");
    private static final String[] EDITORIAL = packages(
            "organisation",
            "document",
            "topic",
            "abbreviation",
            "holiday",
            "deadline",
            "article",
            "activity",
            "plan",
            "planbook",
            "evidence",
            "report",
            "feedback");
    private static final String[] OUTWARD =
            packages("answer", "delivery", "sync", "feed", "search", "rendition", "docs");

    @Test
    void the_public_side_never_sees_the_editorial_one() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("kernel")
                .definedBy(KERNEL)
                .layer("publication")
                .definedBy("vn.loa.publication..")
                .layer("editorial")
                .definedBy(EDITORIAL)
                .layer("outward")
                .definedBy(OUTWARD)
                .whereLayer("outward")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("editorial")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("publication")
                .mayOnlyBeAccessedByLayers("editorial", "outward")
                .check(LOA);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("vn.loa.(*)..").should().beFreeOfCycles().check(LOA);
    }

    @Test
    void every_package_is_in_the_picture() throws Exception {
        var picture = Files.readString(java.nio.file.Path.of("README.md"))
                .split("## The packages")[1]
                .split("```")[1];
        try (var directories = Files.list(java.nio.file.Path.of("src/main/java/vn/loa"))) {
            var drawn = new java.util.TreeSet<>(List.of("publication", "startup"));
            for (var layer : List.of(KERNEL, EDITORIAL, OUTWARD)) {
                for (var name : layer) {
                    drawn.add(name.substring("vn.loa.".length()).replace("..", ""));
                }
            }
            assertEquals(
                    drawn,
                    new java.util.TreeSet<>(directories
                            .map(directory -> directory.getFileName().toString())
                            .toList()));
            for (var name : drawn) {
                assertTrue(picture.matches("(?s).*\\b" + name + "\\b.*"), name);
            }
        }
    }

    @Test
    void entities_stay_in_their_package() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(LOA);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(LOA);
    }

    @Test
    void every_operation_says_who_may_call_it() {
        methods()
                .that()
                .areAnnotatedWith(DescribedPredicate.describe(
                        "a method of HTTP",
                        annotation -> annotation.getRawType().isAnnotatedWith(jakarta.ws.rs.HttpMethod.class)))
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(io.quarkus.security.Authenticated.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(PermitAll.class)
                .check(LOA);
    }

    @Test
    void every_post_keeps_its_idempotency_key() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(LOA);
    }

    @Test
    void beans_are_given_what_they_need() {
        fields().should().notBeAnnotatedWith(Inject.class).check(LOA);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Date.class)
                .check(LOA);
    }

    @Test
    void nobody_looks_at_a_clock_of_its_own() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(LOA);
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.loa.startup")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(LOA);
    }

    @Test
    void resources_know_http_and_nothing_of_the_database() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "jakarta.transaction..")
                .check(LOA);
    }

    @Test
    void names_are_the_fields_own() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(LOA);
    }

    @Test
    void every_package_says_what_it_owns() {
        classes()
                .that()
                .haveSimpleNameNotEndingWith("package-info")
                .should(new ArchCondition<JavaClass>("be in a package with a package-info.java") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var file = java.nio.file.Path.of(
                                "src/main/java", type.getPackageName().replace('.', '/'), "package-info.java");
                        if (!Files.exists(file)) {
                            events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " says nothing"));
                        }
                    }
                })
                .check(LOA);
    }

    private static String[] packages(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> "vn.loa." + name + "..")
                .toArray(String[]::new);
    }
}
