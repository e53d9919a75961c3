package id.prakerja.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One value that is not acceptable.
 *
 * @param field path of the field or the parameter's name
 * @param code the rule that it breaks, in upper snake case, such as {@code NOT_BLANK}
 * @param message the rule as a sentence
 */
public record FieldViolation(String field, String code, String message) {

    private static final Comparator<FieldViolation> ORDER =
            Comparator.comparing(FieldViolation::field).thenComparing(FieldViolation::code);

    static List<FieldViolation> of(Collection<ConstraintViolation<?>> violations) {
        return violations.stream().map(FieldViolation::ofOne).sorted(ORDER).toList();
    }

    private static FieldViolation ofOne(ConstraintViolation<?> violation) {
        return new FieldViolation(
                fieldOf(violation.getPropertyPath()),
                upperSnake(violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName()),
                violation.getMessage());
    }

    /** The path without the Java method and its parameter, which mean nothing to the caller, unless nothing else is left. */
    private static String fieldOf(Path path) {
        String inside = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .map(Path.Node::toString)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining("."));
        if (!inside.isEmpty()) {
            return inside;
        }
        return StreamSupport.stream(path.spliterator(), false)
                .reduce((first, second) -> second)
                .map(Path.Node::getName)
                .orElse("");
    }

    private static String upperSnake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
