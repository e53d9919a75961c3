package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What the demo asks of incentive-service. */
public final class IncentiveApi {

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

    /** Public figures of the service. */
    public JsonNode figures() {
        return http.get("/v1/figures", callers.staff("finance"));
    }
}
