package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.Set;

/** Who may register, and which steps a registration takes. The defaults are the programme's rules of 2020. */
@ConfigMapping(prefix = "prakerja.registration")
public interface RegistrationConfig {

    /** Youngest age, in years, on the day of registration. */
    @WithDefault("18")
    int minimumAge();

    /** Oldest age, in years, on the day of registration; none unless given (64 since wave 18). */
    OptionalInt maximumAge();

    /** Occupations that the programme is not open to. */
    @WithDefault("CIVIL_SERVANT,MILITARY,POLICE,STATE_OFFICIAL,LEGISLATOR,VILLAGE_OFFICIAL,STATE_COMPANY_DIRECTOR")
    Set<OccupationGroup> excludedOccupations();

    /** Occupations that stand on the priority list. */
    @WithDefault("LAID_OFF,FURLOUGHED")
    Set<OccupationGroup> priorityOccupations();

    /** Whether made-up people (province code 99 in NIK and KK) are let in: in a demo or a test, never otherwise. */
    @WithDefault("false")
    boolean syntheticPeople();

    /** Time zone in which a day begins. */
    @WithDefault("Asia/Jakarta")
    ZoneId timeZone();

    /** Steps between the form and being ready. */
    Steps steps();

    /** Bounds of the transaction that concurrent requests share. */
    GroupCommitBounds groupCommit();

    /** Steps that the programme may ask for; one that it does not ask for is passed through. */
    interface Steps {

        /** Whether phone and e-mail are confirmed before the identity is verified. */
        @WithDefault("false")
        boolean contactVerification();

        /** Whether the motivation and basic-ability test is done before joining a wave. */
        @WithDefault("false")
        boolean test();

        /** Whether profile and declarations are complete before joining a wave. */
        @WithDefault("false")
        boolean profile();
    }

    /** Bounds of a group commit. */
    interface GroupCommitBounds {

        /** The most requests that share a transaction. */
        @WithDefault("256")
        int maxGroup();

        /** Transactions under way at the same time. */
        @WithDefault("2")
        int maxInFlight();

        /** Requests that may wait; one more is answered 503. */
        @WithDefault("10000")
        int maxQueued();
    }
}
