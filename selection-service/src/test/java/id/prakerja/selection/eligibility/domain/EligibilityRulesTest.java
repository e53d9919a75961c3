package id.prakerja.selection.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.selection.eligibility.domain.Candidate.Membership;
import id.prakerja.selection.eligibility.domain.EligibilityRules.EntryWindow;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {

    private static final Instant OPENS = Instant.parse("2020-08-27T05:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-08-31T05:00:00Z");
    private static final EntryWindow WINDOW = new EntryWindow(OPENS, CLOSES, 2020);

    private final EligibilityRules rules = new EligibilityRules(18, 64, Set.of("CIVIL_SERVANT"));

    @Test
    void theWindowIncludesItsBeginningAndExcludesItsEnd() {
        assertEquals(Optional.empty(), judge(joined(OPENS)));
        assertEquals(Optional.empty(), judge(joined(CLOSES.minusMillis(1))));
        assertEquals(Optional.of(ExclusionReason.JOINED_BEFORE_OPENING), judge(joined(OPENS.minusMillis(1))));
        assertEquals(Optional.of(ExclusionReason.JOINED_AFTER_CLOSING), judge(joined(CLOSES)));
    }

    @Test
    void ageIsCountedInCalendarYears() {
        assertEquals(Optional.empty(), judge(born(2002)));
        assertEquals(Optional.of(ExclusionReason.TOO_YOUNG), judge(born(2003)));
        assertEquals(Optional.empty(), judge(born(1956)));
        assertEquals(Optional.of(ExclusionReason.TOO_OLD), judge(born(1955)));
    }

    @Test
    void occupationGroupsAreExcluded() {
        assertEquals(Optional.of(ExclusionReason.OCCUPATION_EXCLUDED), judge(of("CIVIL_SERVANT")));
        assertEquals(Optional.of(ExclusionReason.IN_FORMAL_EDUCATION), judge(of("STUDENT")));
    }

    @Test
    void membershipIsOnceForLife() {
        assertEquals(Optional.of(ExclusionReason.ALREADY_PARTICIPANT), judge(member(Membership.PARTICIPANT)));
        assertEquals(Optional.of(ExclusionReason.BARRED), judge(member(Membership.REVOKED)));
    }

    @Test
    void whoIsNotRegisteredIsJudgedByNothingElse() {
        assertEquals(
                Optional.of(ExclusionReason.REGISTRATION_MISSING),
                judge(new Candidate(OPENS, false, 0, "", Membership.NONE)));
    }

    private Optional<ExclusionReason> judge(Candidate candidate) {
        return rules.judge(candidate, WINDOW);
    }

    private static Candidate joined(Instant at) {
        return new Candidate(at, true, 1990, "INFORMAL", Membership.NONE);
    }

    private static Candidate born(int year) {
        return new Candidate(OPENS, true, year, "INFORMAL", Membership.NONE);
    }

    private static Candidate of(String occupation) {
        return new Candidate(OPENS, true, 1990, occupation, Membership.NONE);
    }

    private static Candidate member(Membership membership) {
        return new Candidate(OPENS, true, 1990, "INFORMAL", membership);
    }
}
