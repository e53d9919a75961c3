package id.prakerja.registration.people.profile.domain;

/** Kinds of disability, as the law on persons with disabilities (8/2016) names them. */
public enum DisabilityKind {
    /** Of the body. */
    PHYSICAL,
    /** Of the intellect. */
    INTELLECTUAL,
    /** Of the mind. */
    MENTAL,
    /** Of the senses: sight, hearing, speech. */
    SENSORY,
    /** More than one. */
    MULTIPLE
}
