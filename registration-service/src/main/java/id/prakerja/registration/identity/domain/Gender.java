package id.prakerja.registration.identity.domain;

/** Gender as the civil registry has it, which the NIK encodes. */
public enum Gender {
    /** Day of birth in the NIK is raised by 40. */
    FEMALE,
    /** Day of birth in the NIK is as it is. */
    MALE
}
