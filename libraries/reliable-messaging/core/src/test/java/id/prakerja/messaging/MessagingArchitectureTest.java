package id.prakerja.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class MessagingArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.prakerja.messaging");

    @Test
    void packagesFormNoCycle() {
        slices().matching("id.prakerja.messaging.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void whatAllPackagesShareKnowsNoneOfThem() {
        noClasses()
                .that()
                .resideInAPackage("id.prakerja.messaging")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("id.prakerja.messaging.*..")
                .check(classes);
    }

    @Test
    void onlyTheRelayHoldsAProducer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.prakerja.messaging.relay")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .check(classes);
    }

    @Test
    void messagingKnowsNothingOfTheDomain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "id.prakerja.events..",
                        "id.prakerja.registration..",
                        "id.prakerja.selection..",
                        "id.prakerja.training..",
                        "id.prakerja.incentive..")
                .check(classes);
    }

    @Test
    void theRelayEngineKnowsNeitherDatabaseNorHttp() {
        noClasses()
                .that()
                .resideInAPackage("id.prakerja.messaging.relay")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "com.mongodb..", "jakarta.ws.rs..")
                .check(classes);
    }
}
