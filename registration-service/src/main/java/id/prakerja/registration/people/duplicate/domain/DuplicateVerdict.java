package id.prakerja.registration.people.duplicate.domain;

/** What an operator finds about people who look like one. */
public enum DuplicateVerdict {
    /** One person under several NIKs: one registration stays. */
    SAME_PERSON,
    /** Namesakes born on the same day. */
    DIFFERENT_PEOPLE
}
