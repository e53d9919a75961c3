package id.prakerja.runner.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One payout in an audit file: what must be true of it whatever happened to it.
 *
 * @param json the line
 */
record AuditLine(JsonNode json) {

    /** In which kind of account a payout's money stands in each state; none where it stands in the budget. */
    private static final Map<String, String> POSITIONS = Map.of(
            "SCHEDULED", "OBLIGATIONS",
            "RETRY", "OBLIGATIONS",
            "BATCHED", "IN_FLIGHT",
            "SENT", "IN_FLIGHT",
            "UNKNOWN", "IN_FLIGHT",
            "HELD", "HELD",
            "SETTLED", "PAID");

    private static final Set<String> CLAIM = Set.of("PAID", "RECOVERY");

    private static final String[] KINDS = {"OBLIGATIONS", "IN_FLIGHT", "HELD", "PAID", "RETURNED"};

    String status() {
        return json.path("status").asText();
    }

    long amount() {
        return json.path("amount").asLong();
    }

    /** Whether it stands behind another one. */
    boolean isAfter(AuditLine other) {
        int person = text("participantId").compareTo(other.text("participantId"));
        int kind = text("kind").compareTo(other.text("kind"));
        if (person != 0 || kind != 0) {
            return person != 0 ? person > 0 : kind > 0;
        }
        return json.path("sequence").asInt() > other.json.path("sequence").asInt();
    }

    /** What is wrong with it. */
    Optional<String> fault() {
        if (amount() <= 0) {
            return Optional.of("the amount is not above 0");
        }
        long settled = 0;
        for (JsonNode attempt : json.path("attempts")) {
            settled += attempt.path("outcome").asText().equals("SETTLED") ? 1 : 0;
        }
        if (settled != (status().equals("SETTLED") ? 1 : 0)) {
            return Optional.of("%d attempts are settled, and the payout is %s".formatted(settled, status()));
        }
        return books();
    }

    private Optional<String> books() {
        Map<String, Long> balances = new TreeMap<>();
        for (JsonNode movement : json.path("ledger")) {
            long amount = movement.path("amount").asLong();
            if (amount <= 0) {
                return Optional.of("a movement moves nothing");
            }
            String debit = kind(movement.path("debit"));
            String credit = kind(movement.path("credit"));
            if (CLAIM.equals(Set.of(debit, credit))) {
                continue; // what is claimed back was paid all the same
            }
            balances.merge(debit, amount, Math::addExact);
            balances.merge(credit, -amount, Math::addExact);
        }
        // What was paid otherwise than owed stands beside what was paid.
        balances.merge("PAID", balances.getOrDefault("DIFFERENCES", 0L), Math::addExact);
        for (String kind : KINDS) {
            long expected = kind.equals(POSITIONS.get(status())) ? amount() : 0;
            long found = balances.getOrDefault(kind, 0L);
            if (found != expected) {
                return Optional.of("the books have %d rupiah in %s, and the payout of %d is %s"
                        .formatted(found, kind, amount(), status()));
            }
        }
        return Optional.empty();
    }

    private String text(String field) {
        return json.path(field).asText();
    }

    private static String kind(JsonNode account) {
        return account.asText().split(":", 2)[0];
    }
}
