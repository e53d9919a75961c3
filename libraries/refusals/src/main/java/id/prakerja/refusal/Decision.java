package id.prakerja.refusal;

import java.util.function.Function;

/**
 * What the domain answers: granted, with what comes of it, or refused, with the reason. A refusal is a value, so that rules are
 * tested and combined without exceptions; {@link #orThrow} turns it into an answer at the HTTP edge.
 *
 * @param <T> what comes of it if granted
 */
public sealed interface Decision<T> {

    /**
     * Granted.
     *
     * @param value what comes of it
     * @param <T> its type
     */
    record Granted<T>(T value) implements Decision<T> {}

    /**
     * Refused; nothing has changed.
     *
     * @param refusal why
     * @param <T> what would have come of it
     */
    record Refused<T>(Refusal refusal) implements Decision<T> {}

    /** Granted, and this is what comes of it. */
    static <T> Decision<T> granted(T value) {
        return new Granted<>(value);
    }

    /**
     * Refused for this reason.
     *
     * @param details what fills the places in the code's sentences
     */
    static <T> Decision<T> refused(ProblemCode code, Object... details) {
        return new Refused<>(Refusal.of(code, details));
    }

    /** Turns what was granted into something else; a refusal stays. */
    default <R> Decision<R> map(Function<? super T, ? extends R> mapping) {
        return then(value -> granted(mapping.apply(value)));
    }

    /** Goes on to a further decision if this one is granted; a refusal stays. */
    default <R> Decision<R> then(Function<? super T, Decision<R>> next) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        return next.apply(((Granted<T>) this).value());
    }

    /**
     * What was granted.
     *
     * @throws RefusedException if refused, to be answered at the edge
     */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw refused.refusal().toException();
        }
        return ((Granted<T>) this).value();
    }
}
