package id.prakerja.registration.offices.list;

import static id.prakerja.registration.offices.list.SentLists.CLERK;
import static id.prakerja.registration.offices.list.SentLists.HEAD;
import static id.prakerja.registration.offices.list.SentLists.approve;
import static id.prakerja.registration.offices.list.SentLists.csv;
import static id.prakerja.registration.offices.list.SentLists.list;
import static id.prakerja.registration.offices.list.SentLists.numbers;
import static id.prakerja.registration.offices.list.SentLists.open;
import static id.prakerja.registration.offices.list.SentLists.prepared;
import static id.prakerja.registration.offices.list.SentLists.publish;
import static id.prakerja.registration.offices.list.SentLists.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.registration.privacy.alias.KnownAliases;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SentLists by which selection judges: brought in by one operator, approved by another. */
@ServiceTest
class ListTest {

    @Inject
    KnownAliases aliases;

    @Test
    void theListsOfTheProgrammeAreThereFromTheStart() {
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/lists")
                .then()
                .statusCode(200)
                .body("name", hasItems("EDUCATION", "OTHER_AID", "OCCUPATION", "DECEASED", "LAID_OFF_WORKERS"))
                .body("find { it.name == 'LAID_OFF_WORKERS' }.kind", equalTo("PRIORITY"));
    }

    @Test
    void theDifferenceIsToldBeforeASecondPersonApproves() {
        String list = list("EXCLUSION");
        String id = prepared(list, csv(numbers(3), "x"));

        Api.as(HEAD)
                .get("/v1/lists/" + list + "/versions/" + id)
                .then()
                .body("members", equalTo(3))
                .body("added", equalTo(3))
                .body("removed", equalTo(0))
                .body("published", equalTo(0));
        ExtractableResponse<Response> proposal = publish(CLERK, list, id)
                .statusCode(202)
                .body("content", notNullValue())
                .extract();
        approve(CLERK, proposal).statusCode(403).body("code", equalTo("SAME_ACCOUNT"));
        approve(HEAD, proposal).statusCode(200).body("number", equalTo(1)).body("approvedBy", equalTo("head"));
        withdraw(HEAD, list, id).statusCode(409).body("code", equalTo("LIST_VERSION_NOT_PREPARED"));
        publish(CLERK, list, id).statusCode(409).body("code", equalTo("LIST_VERSION_NOT_PREPARED"));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/operator-actions?action=LIST_VERSION_APPROVED&limit=500")
                .then()
                .body("items.find { it.subject == '" + id + "' }.operator", equalTo("head"));
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherWaitsUntilTheFirstIsDecided() {
        String list = list("EXCLUSION");
        List<String> numbers = numbers(2);
        byte[] file = csv(numbers, "x");
        String id = prepared(list, file);
        assertTrue(numbers.stream().allMatch(aliases::knows));

        open(list, file).statusCode(200).body("id", equalTo(id)).body("sentBefore", is(true));
        open(list, csv(numbers(2), "y")).statusCode(409).body("code", equalTo("LIST_VERSION_UNDER_WAY"));
        withdraw(CLERK, list, id).statusCode(200).body("status", equalTo("WITHDRAWN"));
        assertTrue(numbers.stream().noneMatch(aliases::knows));
        open(list, file).statusCode(201);
    }

    @Test
    void aVersionThatWasGivenUpIsNotPublishedByAProposalMadeBefore() {
        String list = list("EXCLUSION");
        String id = prepared(list, csv(numbers(1), "x"));
        ExtractableResponse<Response> proposal =
                publish(CLERK, list, id).statusCode(202).extract();

        withdraw(CLERK, list, id).statusCode(200);

        approve(HEAD, proposal).statusCode(409);
        Api.as(HEAD)
                .get("/v1/proposals/" + proposal.path("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("LAPSED"));
    }

    @Test
    void rowsWithoutAPossibleNumberAreToldAndTheOthersCount() {
        String list = list("EXCLUSION");
        String good = numbers(1).get(0);

        String id = prepared(list, csv(List.of(good, "12345", good), "x"));

        Api.as(HEAD)
                .get("/v1/lists/" + list + "/versions/" + id)
                .then()
                .body("rows", equalTo(3))
                .body("members", equalTo(1))
                .body("faulty", equalTo(1));
        Api.as(HEAD)
                .get("/v1/lists/" + list + "/versions/" + id + "/faults")
                .then()
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(3))
                .body("items[0].code", equalTo("NIK_MALFORMED"))
                .body("items[0].indonesian", notNullValue());
    }

    @Test
    void aListKeepsItsKindAndOnlyOperatorsBringOneIn() {
        String list = list("EXCLUSION");

        Api.as(CLERK)
                .body(Map.of("kind", "PRIORITY", "description", "x"))
                .put("/v1/lists/" + list)
                .then()
                .statusCode(409)
                .body("code", equalTo("LIST_KIND_FIXED"));
        open("NO_SUCH_LIST", csv(numbers(1), "x")).statusCode(404).body("code", equalTo("LIST_UNKNOWN"));
        for (String token : List.of(Tokens.officer("32"), Tokens.staff(Role.AUDITOR), Tokens.newcomer("nosy"))) {
            open(token, list, csv(numbers(1), "x")).statusCode(403);
        }
        Api.as(HEAD).get("/v1/lists/" + list + "/versions").then().body("items.status", not(hasItem("RECEIVING")));
    }
}
