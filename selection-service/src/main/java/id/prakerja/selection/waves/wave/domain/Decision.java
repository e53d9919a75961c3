package id.prakerja.selection.waves.wave.domain;

import id.prakerja.refusal.Refusal;
import java.util.function.Function;

/**
 * Answer of the domain to a wish: granted with what becomes of it, or refused with the reason.
 *
 * @param <T> what becomes of it
 */
public sealed interface Decision<T> {

    /**
     * The wish is granted.
     *
     * @param value what becomes of it
     * @param <T> its type
     */
    record Granted<T>(T value) implements Decision<T> {}

    /**
     * The wish is refused.
     *
     * @param refusal why
     * @param <T> what would have become of it
     */
    record Refused<T>(Refusal refusal) implements Decision<T> {}

    /**
     * A granted wish.
     *
     * @param value what becomes of it
     * @param <T> its type
     * @return the decision
     */
    static <T> Decision<T> granted(T value) {
        return new Granted<>(value);
    }

    /**
     * A refused wish.
     *
     * @param code why
     * @param details what fills the places in the code's sentences
     * @param <T> what would have become of it
     * @return the decision
     */
    static <T> Decision<T> refused(WaveProblem code, Object... details) {
        return new Refused<>(Refusal.of(code, details));
    }

    /**
     * Goes on to a further decision if this one is granted.
     *
     * @param next decides on
     * @param <R> what becomes of that
     * @return the further decision, or this refusal
     */
    default <R> Decision<R> then(Function<T, Decision<R>> next) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        return next.apply(((Granted<T>) this).value());
    }

    /**
     * What was granted.
     *
     * @return the value
     * @throws id.prakerja.refusal.RefusedException if refused, to be answered at the edge
     */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw refused.refusal().toException();
        }
        return ((Granted<T>) this).value();
    }
}
