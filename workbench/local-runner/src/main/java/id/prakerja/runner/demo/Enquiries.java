package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.client.IncentiveApi;
import id.prakerja.runner.client.WalletApi;
import id.prakerja.runner.partner.PartnerBooks;
import id.prakerja.runner.suite.Waiting;
import id.prakerja.runner.workspace.Workspace;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Two people of finance: where a report contradicts what is known they ask the partner by telephone, and decide. */
final class Enquiries {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int FIRST_FAULT = 500;
    private static final int SHOWN = 20;

    private final IncentiveApi incentive;
    private final WalletApi wallets;
    private final Workspace workspace;

    Enquiries(DemoContext demo) {
        this.incentive = demo.incentive();
        this.wallets = demo.wallets();
        this.workspace = demo.suite().workspace();
    }

    /** Decides what can be decided now. */
    void decide() {
        cases(false).forEach(this::decide);
    }

    /** Decides until every untruth that a partner has told was a case of theirs; prints those that were none, and whether there are none. */
    boolean hadEveryUntruth(PrintWriter out) {
        Waiting.until(
                () -> {
                    decide();
                    return notSeen().isEmpty();
                },
                LOOK_EVERY,
                LIMIT);
        Set<UUID> untruths = PartnerBooks.toldUntruly(workspace);
        Set<UUID> missed = notSeen();
        missed.stream()
                .limit(SHOWN)
                .forEach(instruction ->
                        out.println("  MISSED  instruction %s: untruly reported, and no person was shown it"
                                .formatted(instruction)));
        out.println("Payment partners were untrue about %,d instructions; people decided about %,d of them."
                .formatted(untruths.size(), untruths.size() - missed.size()));
        out.println();
        return missed.isEmpty();
    }

    private Set<UUID> notSeen() {
        Set<UUID> missed = new HashSet<>(PartnerBooks.toldUntruly(workspace));
        cases(true)
                .forEach(decided -> missed.remove(
                        UUID.fromString(decided.path("instructionId").asText())));
        return missed;
    }

    private List<JsonNode> cases(boolean resolved) {
        List<JsonNode> cases = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = incentive.disputes(resolved, cursor);
            page.path("items").forEach(cases::add);
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return cases;
    }

    /** What cannot be decided yet, since the partner knows nothing or a call is under way, is decided another time. */
    private void decide(JsonNode disputed) {
        String id = disputed.path("reportId").asText();
        try {
            if (!disputed.has("payoutId")) {
                incentive.close(id, "The partner says on the telephone that it meant another programme's payment.");
            } else {
                decide(id, outcomeAtPartner(disputed));
            }
        } catch (ApiException notNow) {
            if (notNow.status() >= FIRST_FAULT) {
                throw notNow;
            }
        }
    }

    private void decide(String id, String outcomeAtPartner) {
        if (outcomeAtPartner.equals("SETTLED")) {
            incentive.findPaid(id, "The partner says on the telephone that the money arrived.");
        } else if (outcomeAtPartner.equals("FAILED")) {
            incentive.findNotPaid(id, "The partner says on the telephone that the payment has failed.");
        }
    }

    private String outcomeAtPartner(JsonNode disputed) {
        return wallets.enquire(
                        disputed.path("partner").asText(),
                        disputed.path("instructionId").asText())
                .path("outcome")
                .asText();
    }
}
