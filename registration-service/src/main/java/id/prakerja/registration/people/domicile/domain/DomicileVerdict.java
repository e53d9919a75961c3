package id.prakerja.registration.people.domicile.domain;

/** What an operator finds about a domicile that the identity registry has otherwise. */
public enum DomicileVerdict {
    /** The person lives where the form says; the registry is behind. */
    AS_DECLARED,
    /** The person lives elsewhere, and is registered there from now on. */
    ELSEWHERE
}
