package id.prakerja.registration.door.intake;

import id.prakerja.refusal.Refusal;

/**
 * What became of a command.
 *
 * @param <A> answer where it was carried out
 */
public sealed interface Outcome<A> {

    /**
     * Carried out, now or the first time it was sent.
     *
     * @param answer what is answered
     * @param <A> type of the answer
     */
    record Done<A>(A answer) implements Outcome<A> {}

    /**
     * Not carried out, and nothing stored.
     *
     * @param refusal why
     * @param <A> type that the answer would have
     */
    record Refused<A>(Refusal refusal) implements Outcome<A> {}

    /**
     * The answer, for the edge.
     *
     * @throws id.prakerja.refusal.RefusedException if it was refused
     */
    default A orRefuse() {
        if (this instanceof Done<A> done) {
            return done.answer();
        }
        throw ((Refused<A>) this).refusal().toException();
    }
}
