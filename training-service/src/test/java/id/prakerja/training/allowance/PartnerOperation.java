package id.prakerja.training.allowance;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.prakerja.training.signature.PartnerRole;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operation that a partner's signature opens, as the sources declare it.
 *
 * @param method the method behind it
 * @param roles the partners that it is open to
 */
record PartnerOperation(JavaMethod method, Set<String> roles) {

    private static final Set<String> PARTNERS = Set.of(PartnerRole.PLATFORM, PartnerRole.INSTITUTION);

    /** All of them. */
    static List<PartnerOperation> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.prakerja.training").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> httpMethod(method).isPresent())
                        .map(method -> new PartnerOperation(method, partners(method)))
                        .filter(operation -> !operation.roles.isEmpty())
                        .toList();
    }

    /** Its class and method, for people. */
    String name() {
        return method.getOwner().getSimpleName() + '.' + method.getName();
    }

    String httpMethod() {
        return httpMethod(method).orElseThrow();
    }

    /** Where it is, with this in the place of every variable. */
    String path(String variable) {
        return (pathOf(method.getOwner()) + '/' + pathOf(method))
                .replaceAll("\\{[^}]*}", variable)
                .replaceAll("/+", "/")
                .replaceFirst("/$", "");
    }

    /** What it takes. */
    String mediaType() {
        return method.tryGetAnnotationOfType(Consumes.class)
                .map(consumes -> consumes.value()[0])
                .orElse(MediaType.APPLICATION_JSON);
    }

    /** Whether the method or its class says so. */
    boolean says(Class<? extends Annotation> what) {
        return method.isAnnotatedWith(what) || method.getOwner().isAnnotatedWith(what);
    }

    private static Optional<String> httpMethod(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(JavaClass::getSimpleName)
                .findFirst();
    }

    /** Roles of the class hold where the method says nothing. */
    private static Set<String> partners(JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class) || method.isAnnotatedWith(DenyAll.class)) {
            return Set.of();
        }
        Set<String> roles = new TreeSet<>(method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(allowed -> List.of(allowed.value()))
                .orElse(List.of()));
        roles.retainAll(PARTNERS);
        return roles;
    }

    private static String pathOf(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String pathOf(JavaClass type) {
        return type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }
}
