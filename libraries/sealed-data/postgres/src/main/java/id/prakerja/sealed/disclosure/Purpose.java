package id.prakerja.sealed.disclosure;

/** What personal data may be looked at for. */
public enum Purpose {
    /** A person appeals against a decision. */
    APPEAL,
    /** A person has complained. */
    COMPLAINT,
    /** A person is helped with the own registration. */
    SUPPORT,
    /** Two registrations may be one person's. */
    DUPLICATE_REVIEW,
    /** An audit, inside or outside. */
    AUDIT,
    /** A court, the police or another authority asks with the right to. */
    LEGAL_REQUEST
}
