package id.prakerja.registration.identity.domain;

import id.prakerja.refusal.ProblemCode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What came of reading something that was written by a person: a value, or the reason why it is none.
 *
 * @param value the value, or null
 * @param problem why there is no value, or null
 * @param <T> type of the value
 */
public record Reading<T>(T value, ProblemCode problem) {

    /**
     * A value was read.
     *
     * @param value the value
     * @param <T> its type
     * @return the reading
     */
    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    /**
     * No value could be read.
     *
     * @param problem why
     * @param <T> type that the value would have
     * @return the reading
     */
    public static <T> Reading<T> refused(ProblemCode problem) {
        return new Reading<>(null, problem);
    }

    /**
     * The value, telling of the problem where there is none.
     *
     * @param complaint takes why there is no value
     * @return the value, or empty
     */
    public Optional<T> orTell(Consumer<ProblemCode> complaint) {
        if (problem != null) {
            complaint.accept(problem);
        }
        return Optional.ofNullable(value);
    }
}
