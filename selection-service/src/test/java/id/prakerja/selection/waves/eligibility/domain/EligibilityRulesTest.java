package id.prakerja.selection.waves.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.waves.eligibility.domain.Candidate.Membership;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.FormalEducation;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.ListEffect;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.ListMembership;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.MaximumAge;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.MinimumAge;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.Occupation;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules.EntryWindow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {

    private static final Instant OPENS = Instant.parse("2020-08-27T05:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-08-31T05:00:00Z");
    private static final EntryWindow WINDOW = new EntryWindow(OPENS, CLOSES);
    private static final int FAMILY_CAP = 2;

    private final EligibilityRules rules = rules(PrioritySource.EITHER);

    @Test
    void theWindowIncludesItsBeginningAndExcludesItsEnd() {
        assertEligible(joined(OPENS));
        assertEligible(joined(CLOSES.minusMillis(1)));
        assertExcluded(joined(OPENS.minusMillis(1)), ExclusionReason.JOINED_BEFORE_OPENING);
        assertExcluded(joined(CLOSES), ExclusionReason.JOINED_AFTER_CLOSING);
    }

    @Test
    void theYoungestAndTheOldestAgeAreEligible() {
        assertEligible(of(18, "INFORMAL"));
        assertExcluded(of(17, "INFORMAL"), ExclusionReason.TOO_YOUNG);
        assertEligible(of(64, "INFORMAL"));
        assertExcluded(of(65, "INFORMAL"), ExclusionReason.TOO_OLD);
    }

    @Test
    void occupationGroupsAreExcluded() {
        assertExcluded(of(30, "CIVIL_SERVANT"), ExclusionReason.OCCUPATION_EXCLUDED);
        assertExcluded(of(30, "STUDENT"), ExclusionReason.IN_FORMAL_EDUCATION);
    }

    @Test
    void membershipIsOnceForLife() {
        assertExcluded(member(Membership.PARTICIPANT), ExclusionReason.ALREADY_PARTICIPANT);
        assertExcluded(member(Membership.REVOKED), ExclusionReason.BARRED);
    }

    @Test
    void aFamilyCardWithItsRecipientsFromEarlierWavesIsFull() {
        assertEligible(withFamily(1));
        assertExcluded(withFamily(2), ExclusionReason.FAMILY_HAS_RECIPIENTS);
        assertEquals(List.of(), rules.judge(withFamily(9), WINDOW, 0), "without a cap none is full");
    }

    @Test
    void whoIsNotRegisteredIsJudgedByNothingElse() {
        assertExcluded(Candidate.unregistered(OPENS, Membership.NONE), ExclusionReason.REGISTRATION_MISSING);
    }

    @Test
    void aListExcludesOrLowersThePriorityAsTheRuleSays() {
        Candidate dead = listed(false, "DECEASED");
        Candidate aided = listed(true, "OTHER_AID");

        assertEquals(
                List.of(new Exclusion(ExclusionReason.LISTED_DECEASED, "DECEASED")),
                rules.judge(dead, WINDOW, FAMILY_CAP));
        assertEligible(aided);
        assertFalse(rules.prioritises(aided));
        assertEligible(listed(false, "NOBODY_ASKED_FOR_THIS_LIST"));
    }

    @Test
    void everyReasonIsGivenInTheOrderOfTheRules() {
        Candidate candidate =
                new Candidate(CLOSES, true, 10, "STUDENT", false, Membership.REVOKED, 2, Set.of("DECEASED"), false);

        assertExcluded(
                candidate,
                ExclusionReason.JOINED_AFTER_CLOSING,
                ExclusionReason.BARRED,
                ExclusionReason.FAMILY_HAS_RECIPIENTS,
                ExclusionReason.TOO_YOUNG,
                ExclusionReason.IN_FORMAL_EDUCATION,
                ExclusionReason.LISTED_DECEASED);
    }

    @Test
    void priorityComesFromTheDeclarationOrAListAsTheRulesSay() {
        Candidate declared = priority(true, false);
        Candidate listed = priority(false, true);

        assertTrue(rules.prioritises(declared) && rules.prioritises(listed));
        assertFalse(rules.prioritises(priority(false, false)));
        assertTrue(rules(PrioritySource.DECLARED).prioritises(declared));
        assertFalse(rules(PrioritySource.DECLARED).prioritises(listed));
        assertFalse(rules(PrioritySource.LISTED).prioritises(declared));
        assertTrue(rules(PrioritySource.LISTED).prioritises(listed));
    }

    @Test
    void aReasonIsStoredAsOneText() {
        for (Exclusion exclusion :
                List.of(Exclusion.of(ExclusionReason.BARRED), new Exclusion(ExclusionReason.LISTED, "OTHER"))) {
            assertEquals(exclusion, Exclusion.parse(exclusion.text()));
        }
    }

    private static EligibilityRules rules(PrioritySource priority) {
        return new EligibilityRules(
                1,
                priority,
                List.of(
                        new MinimumAge(18),
                        new MaximumAge(64),
                        new FormalEducation(Set.of("STUDENT")),
                        new Occupation(Set.of("CIVIL_SERVANT")),
                        new ListMembership("DECEASED", ListEffect.EXCLUDES, false),
                        new ListMembership("OTHER_AID", ListEffect.LOWERS_PRIORITY, false)));
    }

    private void assertEligible(Candidate candidate) {
        assertExcluded(candidate);
    }

    private void assertExcluded(Candidate candidate, ExclusionReason... reasons) {
        assertEquals(
                Arrays.asList(reasons),
                rules.judge(candidate, WINDOW, FAMILY_CAP).stream()
                        .map(Exclusion::reason)
                        .toList());
    }

    private static Candidate joined(Instant at) {
        return new Candidate(at, true, 30, "INFORMAL", false, Membership.NONE, 0, Set.of(), false);
    }

    private static Candidate of(int age, String occupation) {
        return new Candidate(OPENS, true, age, occupation, false, Membership.NONE, 0, Set.of(), false);
    }

    private static Candidate member(Membership membership) {
        return new Candidate(OPENS, true, 30, "INFORMAL", false, membership, 0, Set.of(), false);
    }

    private static Candidate withFamily(int recipients) {
        return new Candidate(OPENS, true, 30, "INFORMAL", false, Membership.NONE, recipients, Set.of(), false);
    }

    private static Candidate listed(boolean priority, String list) {
        return new Candidate(OPENS, true, 30, "INFORMAL", priority, Membership.NONE, 0, Set.of(list), false);
    }

    private static Candidate priority(boolean declared, boolean listed) {
        return new Candidate(OPENS, true, 30, "INFORMAL", declared, Membership.NONE, 0, Set.of(), listed);
    }
}
