package id.prakerja.selection.support;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.ApplicantRegistered;
import java.time.Instant;
import java.util.UUID;

/** Made-up people, as registration would tell of them. */
public final class People {

    private static final int ADULT_BIRTH_YEAR = 1990;

    private People() {}

    /** An id of a new person. */
    public static UUID someone() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** An eligible person of a province. */
    public static ApplicantRegistered registered(UUID id, String province, boolean priority, Instant at) {
        return registered(id, province, priority, priority ? "LAID_OFF" : "INFORMAL", ADULT_BIRTH_YEAR, at);
    }

    /** A new eligible person who shares a family card with others. */
    public static ApplicantRegistered ofFamily(String family, String province, boolean priority, Instant at) {
        ApplicantRegistered alone = registered(someone(), province, priority, at);
        return new ApplicantRegistered(
                alone.applicantId(),
                alone.province(),
                alone.regency(),
                alone.birthYear(),
                alone.gender(),
                alone.channel(),
                alone.priority(),
                alone.disability(),
                alone.occupationGroup(),
                alone.identityAlias(),
                family,
                alone.registeredAt());
    }

    /** The same person with a declared disability. */
    public static ApplicantRegistered withDisability(ApplicantRegistered person) {
        return stratified(person, person.regency(), true);
    }

    /** The same person at home in a regency. */
    public static ApplicantRegistered ofRegency(ApplicantRegistered person, String regency) {
        return stratified(person, regency, person.disability());
    }

    private static ApplicantRegistered stratified(ApplicantRegistered person, String regency, boolean disability) {
        return new ApplicantRegistered(
                person.applicantId(),
                person.province(),
                regency,
                person.birthYear(),
                person.gender(),
                person.channel(),
                person.priority(),
                disability,
                person.occupationGroup(),
                person.identityAlias(),
                person.familyAlias(),
                person.registeredAt());
    }

    /** A person with what eligibility looks at. */
    public static ApplicantRegistered registered(
            UUID id, String province, boolean priority, String occupation, int birthYear, Instant at) {
        return new ApplicantRegistered(
                id,
                province,
                province + "01",
                birthYear,
                "FEMALE",
                "ONLINE",
                priority,
                false,
                occupation,
                "identity-" + id,
                "family-" + id,
                at);
    }

    /** The person joins a wave. */
    public static ApplicantJoined joined(UUID id, int wave, Instant at) {
        return new ApplicantJoined(id, wave, "ONLINE", at);
    }
}
