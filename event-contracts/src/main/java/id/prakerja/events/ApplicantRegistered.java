package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A person has registered and the identity registry has confirmed the identity. Carries what selection needs to
 * judge eligibility and to stratify the draw, and nothing by which a person could be named: NIK, KK, names and contacts
 * never leave registration-service.
 *
 * <p>Topic {@code applicant.registered}.
 *
 * @param applicantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param province two-digit code of the province of domicile, never taken from the NIK
 * @param regency four-digit code of the regency or city of domicile
 * @param birthYear year of birth
 * @param gender {@code FEMALE} or {@code MALE}
 * @param channel {@code ONLINE}, {@code ASSISTED} or {@code OFFLINE}
 * @param priority whether the person stands on a priority list (laid-off and furloughed workers)
 * @param disability whether the person declared a disability
 * @param occupationGroup declared occupation group, such as {@code UNEMPLOYED} or {@code CIVIL_SERVANT}
 * @param identityAlias random id that stands for the NIK: equal for one NIK, and nothing follows from it
 * @param familyAlias random id that stands for the KK: equal for one family card, and nothing follows from it
 * @param registeredAt when the registration became complete, UTC
 */
public record ApplicantRegistered(
        UUID applicantId,
        String province,
        String regency,
        int birthYear,
        String gender,
        String channel,
        boolean priority,
        boolean disability,
        String occupationGroup,
        String identityAlias,
        String familyAlias,
        Instant registeredAt) {}
