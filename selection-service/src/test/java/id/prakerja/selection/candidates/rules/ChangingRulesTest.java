package id.prakerja.selection.candidates.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.access.Role;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules decide who can win: two people change them. */
@ServiceTest
class ChangingRulesTest {

    private static final Map<String, Object> CIVIL_SERVANTS =
            Map.of("rule", "OCCUPATION", "groups", List.of("CIVIL_SERVANT"));
    private static final Map<String, Object> UP_TO_50 = Map.of("rule", "MAXIMUM_AGE", "years", 50);

    @Test
    void nobodyAloneChangesWhoCanWin() {
        Stage.open(621, 10);

        Response proposal = Waves.prepareRules(621, 1, List.of(UP_TO_50));

        proposal.then().statusCode(202);
        assertEquals(1, Waves.show(621).getInt("rules.version"));
        Waves.refused(Waves.approve(proposal, Tokens.staff(Role.OPERATOR)), 403, "SAME_ACCOUNT");
        assertEquals(1, Waves.show(621).getInt("rules.version"));
        JsonPath changed = Waves.done(Waves.approve(proposal, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)));
        assertEquals(2, changed.getInt("rules.version"));
        assertEquals(List.of("MAXIMUM_AGE"), changed.getList("rules.rules.rule"));
        close(621);
    }

    @Test
    void theApproverSeesWhatChangesAndWhomItConcerns() {
        Stage.open(622, 10);
        Instant now = TestClock.now();
        List<UUID> people = List.of(People.someone(), People.someone(), People.someone());
        Stage.register(List.of(
                People.registered(people.get(0), "32", true, "LAID_OFF", 1990, now),
                People.registered(people.get(1), "32", false, "INFORMAL", 1960, now),
                People.registered(people.get(2), "32", false, "CIVIL_SERVANT", 1960, now)));
        Stage.join(622, people, now);
        Stage.awaitEntries(622, 3, 3);
        Waves.done(Waves.rules(622, 1, List.of(CIVIL_SERVANTS)));

        JsonPath facts = Waves.prepareRules(622, 2, List.of(UP_TO_50)).jsonPath();

        assertEquals(2, facts.getInt("facts.rulesVersionBefore"));
        assertEquals(3, facts.getInt("facts.rulesVersion"));
        assertEquals(List.of(CIVIL_SERVANTS), facts.getList("facts.rulesTakenAway"));
        assertEquals(List.of(UP_TO_50), facts.getList("facts.rulesAdded"));
        assertEquals(2, facts.getInt("facts.eligibleBefore"));
        assertEquals(1, facts.getInt("facts.prioritisedBefore"));
        assertEquals(1, facts.getInt("facts.eligible"));
        assertEquals(1, facts.getInt("facts.prioritised"));
        assertEquals(Map.of("TOO_OLD", 2), facts.getMap("facts.excludedByReason"));
        close(622);
    }

    @Test
    void rulesThatRequireAListNotHeldYetCanBePreparedWithoutACount() {
        Stage.open(623, 10);
        Map<String, Object> required =
                Map.of("rule", "LIST", "list", "REQUIRED_623", "effect", "EXCLUDES", "required", true);

        Response proposal = Waves.prepareRules(623, 1, List.of(required));

        proposal.then().statusCode(202);
        assertNull(proposal.path("facts.eligible"));
        assertEquals(0, proposal.<Integer>path("facts.eligibleBefore"));
        Waves.done(Waves.approve(proposal, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)));
        close(623);
    }

    @Test
    void rulesPreparedForAWaveThatHasClosedSinceAreNotItsRules() {
        Stage.open(624, 10);
        Response proposal = Waves.prepareRules(624, 1, List.of(UP_TO_50));
        close(624);

        Waves.refused(
                Waves.approve(proposal, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)), 409, "PROPOSAL_DECIDED");

        assertEquals(1, Waves.show(624).getInt("rules.version"));
        Waves.refused(Waves.prepareRules(624, 1, List.of(UP_TO_50)), 409, "WAVE_STATE");
    }

    @Test
    void aChangeThatCannotBeIsRefusedWhenItIsPrepared() {
        Stage.open(625, 10);

        Waves.refused(Waves.prepareRules(625, 7, List.of(UP_TO_50)), 409, "RULES_CHANGED");
        Waves.refused(Waves.prepareRules(625, 1, List.of(Map.of("rule", "MAXIMUM_AGE"))), 422, "RULE_INCOMPLETE");
        Waves.refused(Waves.prepareRules(699, 1, List.of(UP_TO_50)), 404, "WAVE_UNKNOWN");
        close(625);
    }

    private static void close(int wave) {
        Waves.done(Waves.step(wave, "closure"));
    }
}
