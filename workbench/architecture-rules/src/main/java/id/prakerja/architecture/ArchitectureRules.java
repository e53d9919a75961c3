package id.prakerja.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The structure that every service keeps, checked in its build:
 *
 * <ul>
 *   <li>a service is packaged by feature ({@code id.prakerja.<service>.<feature>}, or {@code <service>.<wing>.<feature>} where
 *       there are many), and packages form no cycle;
 *   <li>a wing uses only wings that are named after it;
 *   <li>the domain (package {@code domain} of a feature) knows no framework;
 *   <li>no service knows another; they meet in {@code id.prakerja.events};
 *   <li>only consumers (named {@code …Consumer}) receive from Kafka;
 *   <li>only the relay sends to Kafka;
 *   <li>time comes from the injected clock;
 *   <li>constructors carry no {@code @Inject};
 *   <li>resources are named, addressed and described in one way.
 * </ul>
 */
public final class ArchitectureRules {

    private static final List<String> SERVICES =
            List.of("registration", "selection", "training", "incentive", "oversight");
    private static final String CONSUMER = "Consumer";
    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";

    /** Services that are still being brought to a rule. A name leaves this table and none enters it. */
    private static final Map<String, Set<String>> NOT_YET = Map.of(
            "constructors", Set.of(),
            "operations", Set.of("registration", "incentive"));

    private ArchitectureRules() {}

    /**
     * Checks the classes of one service.
     *
     * @param service its package name under {@code id.prakerja}
     * @param wings the wings of the service, each before all that it may use; none where its features stand side by side
     * @throws AssertionError naming each class that breaks a rule
     */
    public static void check(String service, String... wings) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("id.prakerja." + service);
        Stream.of(
                        domainKnowsNoFramework(),
                        noOtherService(service),
                        onlyConsumersReceive(),
                        consumersAreNamedSo(),
                        onlyTheRelaySends(),
                        timeIsInjected(),
                        packagesFormNoCycle(service))
                .forEach(rule -> rule.allowEmptyShould(true).check(classes));
        dialect(service).forEach(rule -> rule.allowEmptyShould(true).check(classes));
        wingsAreUsedInOrder(service, List.of(wings)).forEach(rule -> rule.check(classes));
    }

    /** How a feature is written, as far as a machine can tell. */
    private static Stream<ArchRule> dialect(String service) {
        Map<String, List<ArchRule>> rules = Map.of(
                "constructors", List.of(constructorsNeedNoInject()),
                "names", List.of(ResourceRules.resourcesAreNamedSo()),
                "operations", List.of(ResourceRules.operationsAreDescribed(), ResourceRules.operationsAreToldApart()),
                "paths", List.of(ResourceRules.pathsAreNouns()));
        return rules.entrySet().stream()
                .filter(rule -> !NOT_YET.getOrDefault(rule.getKey(), Set.of()).contains(service))
                .flatMap(rule -> rule.getValue().stream());
    }

    static ArchRule constructorsNeedNoInject() {
        return noConstructors()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("a bean has one constructor, which needs no mark");
    }

    static ArchRule domainKnowsNoFramework() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java..",
                        "id.prakerja.refusal..",
                        "id.prakerja.sheets..",
                        "id.prakerja..domain..",
                        "com.github.f4b6a3.uuid..")))
                .because("the domain is plain Java, so that a rule can be read and tested without a framework");
    }

    static ArchRule noOtherService(String service) {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "id.prakerja." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("services meet in the event contracts alone");
    }

    static ArchRule onlyConsumersReceive() {
        return methods()
                .that()
                .areAnnotatedWith(INCOMING)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith(CONSUMER)
                .because("a reader finds what comes in by the name");
    }

    static ArchRule consumersAreNamedSo() {
        return classes()
                .that()
                .haveSimpleNameEndingWith(CONSUMER)
                .should()
                .notBeInterfaces()
                .because("a consumer is a thin class: decode, call the feature, done");
    }

    static ArchRule onlyTheRelaySends() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer..")
                        .or(name("org.eclipse.microprofile.reactive.messaging.Emitter"))
                        .or(name("io.smallrye.reactive.messaging.MutinyEmitter")))
                .because("an event leaves through the outbox, never beside the transaction");
    }

    static ArchRule timeIsInjected() {
        return noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the programme's time comes from the clock that is injected");
    }

    static ArchRule packagesFormNoCycle(String service) {
        return slices().matching("id.prakerja." + service + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that can be opened alone can be understood alone");
    }

    /** One rule a wing, so that a failure names it; every class of a service with wings stands in one, or at its root. */
    static Stream<ArchRule> wingsAreUsedInOrder(String service, List<String> wings) {
        return IntStream.range(1, wings.size())
                .mapToObj(at -> noClasses()
                        .that()
                        .resideInAPackage(wing(service, wings.get(at)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(wings.subList(0, at).stream()
                                .map(earlier -> wing(service, earlier))
                                .toArray(String[]::new)))
                        .because("wings are used in one direction: " + String.join(" > ", wings)));
    }

    private static String wing(String service, String wing) {
        return "id.prakerja." + service + "." + wing + "..";
    }
}
