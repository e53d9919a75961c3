package id.prakerja.training.account.domain;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import java.util.function.Function;

/**
 * What came of asking the account for something: it was done, or it was refused and nothing has changed.
 *
 * @param <T> what is given when it was done
 */
public sealed interface Decision<T> {

    /**
     * It was done.
     *
     * @param value what there is to tell
     * @param <T> its type
     */
    record Done<T>(T value) implements Decision<T> {}

    /**
     * It was refused.
     *
     * @param refusal why
     * @param <T> what would have been given
     */
    record Refused<T>(Refusal refusal) implements Decision<T> {}

    /** It was done, and this is what there is to tell. */
    static <T> Decision<T> done(T value) {
        return new Done<>(value);
    }

    /** It was refused for this reason. */
    static <T> Decision<T> refused(ProblemCode code, Object... details) {
        return new Refused<>(Refusal.of(code, details));
    }

    /** Turns what was given into something else; a refusal stays. */
    default <R> Decision<R> map(Function<T, R> mapping) {
        return flatMap(value -> done(mapping.apply(value)));
    }

    /** Goes on with what was given; a refusal stays. */
    default <R> Decision<R> flatMap(Function<T, Decision<R>> next) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        return next.apply(((Done<T>) this).value());
    }

    /**
     * What was given, at the edge where a refusal becomes an answer.
     *
     * @throws id.prakerja.refusal.RefusedException if it was refused
     */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw refused.refusal().toException();
        }
        return ((Done<T>) this).value();
    }
}
