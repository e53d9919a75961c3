package id.prakerja.registration.privacy.alias;

import java.util.UUID;

/**
 * A person of the register with the numbers that stand for identity and family.
 *
 * @param applicantId who
 * @param nik 16 digits
 * @param kk 16 digits
 */
public record NumberedPerson(UUID applicantId, String nik, String kk) {}
