package id.prakerja.registration.door.admission.domain;

/** What the waiting room says to somebody who comes. */
public sealed interface Verdict {

    /** Come in; {@link WaitingRoom#left} is to be called at the end. */
    record Admitted() implements Verdict {}

    /**
     * Come back later.
     *
     * @param ticket to be shown then
     * @param pause microseconds until then
     */
    record Waits(Ticket ticket, long pause) implements Verdict {}
}
