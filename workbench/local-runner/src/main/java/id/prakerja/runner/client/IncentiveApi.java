package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What the demo asks of incentive-service. */
public final class IncentiveApi {

    private static final int PAGE = 500;

    private final ServiceHttp http;
    private final Callers callers;

    /** A client of the service at the address. */
    public IncentiveApi(URI base, Callers callers) {
        this.http = new ServiceHttp(base);
        this.callers = callers;
    }

    /** Links a participant's account with a payment partner; confirmation comes later. */
    public void link(UUID participant, String partner, String accountReference) {
        http.put(
                "/v1/participants/%s/account".formatted(participant),
                Map.of("partner", partner, "accountReference", accountReference),
                "link-%s-%s".formatted(participant, accountReference),
                callers.applicant(participant));
    }

    /** Where the participant's linked account stands: {@code LINK_PENDING}, {@code LINKED} or {@code REFUSED}. */
    public String accountStatus(UUID participant) {
        return http.get("/v1/participants/%s/incentive".formatted(participant), callers.staff("finance"))
                .path("account")
                .path("status")
                .asText();
    }

    /** What was instructed and what became of it, for one partner. */
    public JsonNode reconciliation(String partner) {
        return http.get("/v1/reconciliation?partner=" + partner, callers.staff("finance"));
    }

    /** Balances of the ledger. */
    public JsonNode ledgerAccounts() {
        return http.get("/v1/ledger/accounts", callers.staff("finance"));
    }

    /** Reports that contradict what is known: a part of them, in the order of their ids, behind a cursor. */
    public JsonNode disputes(Boolean resolved, String cursor) {
        String only = resolved == null ? "" : "&resolved=" + resolved;
        String after = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return http.get("/v1/disputed-reports?limit=" + PAGE + only + after, callers.staff("finance"));
    }

    /** One person proposes that the money arrived, or came back later, and another one approves. */
    public void findPaid(String dispute, String evidence) {
        find(dispute, "PAID", evidence);
    }

    /** One person proposes that no money has gone anywhere, and another one approves. */
    public void findNotPaid(String dispute, String evidence) {
        find(dispute, "NOT_PAID", evidence);
    }

    private void find(String dispute, String finding, String evidence) {
        JsonNode proposed = http.put(
                "/v1/disputed-reports/%s/finding".formatted(dispute),
                Map.of("finding", finding, "evidence", evidence),
                "finding-" + dispute,
                callers.staff("finance"));
        http.post(
                "/v1/disputed-reports/%s/approval".formatted(dispute),
                Map.of("proposal", proposed.path("proposal").path("number").asInt()),
                callers.secondStaff("finance"));
    }

    /** Lets webhooks be delivered again whose outcome is not known. */
    public void replayWebhooks(String partner) {
        http.post("/v1/payout-doors/%s/replay".formatted(partner), Map.of(), callers.staff("operator"));
    }

    /** Closes a report that concerns no payout. */
    public void close(String dispute, String note) {
        http.post(
                "/v1/disputed-reports/%s/resolution".formatted(dispute),
                Map.of("note", note),
                callers.staff("finance"));
    }

    /** Public figures of the service. */
    public JsonNode figures() {
        return http.get("/v1/figures", callers.staff("finance"));
    }
}
