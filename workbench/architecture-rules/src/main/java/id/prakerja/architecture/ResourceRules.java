package id.prakerja.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How resources are named, addressed and described: the lines "Resources" and "Paths" of CONTRIBUTING.md. */
final class ResourceRules {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
    private static final String TAG = "org.eclipse.microprofile.openapi.annotations.tags.Tag";

    /** A verb and a noun: {@code approveCourse}. */
    private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+(?:[A-Z][a-z0-9]*)+");

    /**
     * {@code completions:batch} is what goes to {@code completions}, by the thousand; {@code xAPI} is how a standard spells itself, and
     * {@code v1.0} how SNAP BI spells its version.
     */
    private static final Pattern KEBAB_CASE =
            Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z]+|:batch)?|xAPI|v1\\.0");

    /** Verbs that were found in paths, or would be the next; each has a noun ({@code extension}, {@code closure}). */
    private static final Set<String> VERBS = Set.of(
            "approve",
            "cancel",
            "close",
            "confirm",
            "create",
            "delete",
            "discard",
            "execute",
            "extend",
            "get",
            "join",
            "open",
            "publish",
            "redeem",
            "register",
            "reinstate",
            "reject",
            "remove",
            "resume",
            "revoke",
            "send",
            "start",
            "stop",
            "submit",
            "suspend",
            "update",
            "verify",
            "withdraw");

    private ResourceRules() {}

    /** A resource's name says so. */
    static ArchRule resourcesAreNamedSo() {
        return classes()
                .that(areResources())
                .should()
                .haveSimpleNameEndingWith("Resource")
                .because("a reader finds what is answered by the name");
    }

    /** Every operation can be called by its name and is described where it is written. */
    static ArchRule operationsAreDescribed() {
        return classes()
                .that(areResources())
                .should(hold("describe every operation", (resource, report) -> {
                    if (!resource.isAnnotatedWith(TAG)) {
                        report.accept(resource.getName(), "has no tag");
                    }
                    operations(resource).forEach(method -> check(method, report));
                }))
                .because("a partner integrates from the document alone");
    }

    /** No two operations of a service share a name, which is a method's name in a client made from the document. */
    static ArchRule operationsAreToldApart() {
        Map<String, String> taken = new HashMap<>();
        return classes()
                .that(areResources())
                .should(hold(
                        "name every operation otherwise",
                        (resource, report) -> operations(resource)
                                .forEach(method -> operationId(method)
                                        .map(id -> taken.put(id, method.getFullName()))
                                        .filter(other -> !other.equals(method.getFullName()))
                                        .ifPresent(other ->
                                                report.accept(method.getFullName(), "has the name of " + other)))))
                .because("an operationId is unique in its document");
    }

    /** Paths are nouns in kebab case. */
    static ArchRule pathsAreNouns() {
        return classes()
                .that(areResources())
                .should(hold(
                        "have paths of nouns in kebab case",
                        (resource, report) -> Stream.concat(
                                        paths(resource), operations(resource).flatMap(ResourceRules::paths))
                                .flatMap(path -> Stream.of(path.split("/", -1)))
                                .filter(segment -> !segment.isEmpty() && !segment.contains("{"))
                                .filter(segment -> !KEBAB_CASE.matcher(segment).matches() || VERBS.contains(segment))
                                .forEach(segment -> report.accept(resource.getName(), "has the segment " + segment))))
                .because("an action is a noun below its resource");
    }

    private static void check(JavaMethod method, BiConsumer<String, String> report) {
        Optional<String> id = operationId(method);
        if (id.isEmpty() || !OPERATION_ID.matcher(id.get()).matches()) {
            report.accept(method.getFullName(), "has no operationId of a verb and a noun");
        }
        if (text(method, OPERATION, "summary")
                .filter(summary -> !summary.isBlank())
                .isEmpty()) {
            report.accept(method.getFullName(), "has no summary");
        }
    }

    private static Optional<String> operationId(JavaMethod method) {
        return text(method, OPERATION, "operationId");
    }

    private static Stream<String> paths(CanBeAnnotated annotated) {
        return text(annotated, PATH, "value").stream();
    }

    private static Optional<String> text(CanBeAnnotated annotated, String annotation, String property) {
        return annotated.isAnnotatedWith(annotation)
                ? annotation(annotated, annotation).get(property).map(Object::toString)
                : Optional.empty();
    }

    private static JavaAnnotation<?> annotation(CanBeAnnotated annotated, String type) {
        return annotated instanceof JavaMethod method
                ? method.getAnnotationOfType(type)
                : ((JavaClass) annotated).getAnnotationOfType(type);
    }

    private static Stream<JavaMethod> operations(JavaClass resource) {
        return resource.getMethods().stream().filter(method -> method.isMetaAnnotatedWith(METHOD));
    }

    /** Interfaces with paths are clients. */
    private static DescribedPredicate<JavaClass> areResources() {
        return DescribedPredicate.describe("are resources", type -> type.isAnnotatedWith(PATH) && !type.isInterface());
    }

    private static ArchCondition<JavaClass> hold(
            String description, BiConsumer<JavaClass, BiConsumer<String, String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                check.accept(
                        resource,
                        (where, what) -> events.add(SimpleConditionEvent.violated(resource, where + " " + what)));
            }
        };
    }
}
