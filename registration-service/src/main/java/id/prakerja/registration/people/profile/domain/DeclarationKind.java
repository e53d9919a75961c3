package id.prakerja.registration.people.profile.domain;

/** What a person declares before joining a wave. */
public enum DeclarationKind {
    /** Agrees to the use of the personal data. */
    CONSENT,
    /** Declares that everything stated is true. */
    TRUTHFULNESS
}
