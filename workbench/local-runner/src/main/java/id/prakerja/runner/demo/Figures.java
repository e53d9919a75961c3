package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures that the services and the payment partners publish, taken at one moment.
 *
 * @param registration figures of registration-service
 * @param selection figures of selection-service over all waves
 * @param wave figures of selection-service on the wave of the demo
 * @param training figures of training-service
 * @param incentive figures of incentive-service
 * @param oversight figures of oversight-service, by name
 * @param oversightWave of these, those of the wave of the demo
 * @param ledger balances of the ledger
 * @param reconciliation of each payment partner
 * @param statements by each payment partner's own book
 */
record Figures(
        JsonNode registration,
        JsonNode selection,
        JsonNode wave,
        JsonNode training,
        JsonNode incentive,
        Map<String, Long> oversight,
        Map<String, Long> oversightWave,
        JsonNode ledger,
        Map<String, JsonNode> reconciliation,
        Map<String, JsonNode> statements) {

    static Figures take(DemoContext demo) {
        Map<String, JsonNode> reconciliation = new TreeMap<>();
        Map<String, JsonNode> statements = new TreeMap<>();
        for (Scenario.Partner partner : demo.scenario().paymentPartners()) {
            reconciliation.put(partner.id(), demo.incentive().reconciliation(partner.id()));
            statements.put(partner.id(), demo.wallets().statement(partner.id()));
        }
        return new Figures(
                demo.registration().figures(),
                demo.selection().figures(),
                demo.selection().waveFigures(demo.wave()),
                demo.training().figures(),
                demo.incentive().figures(),
                demo.oversight().figures(),
                demo.oversight().ofWave(demo.wave(), List.of("joined", "selected")),
                demo.incentive().ledgerAccounts(),
                reconciliation,
                statements);
    }

    long statedSettled() {
        return statements.values().stream()
                .mapToLong(statement -> statement.path("settled").asLong())
                .sum();
    }

    long statedRupiah() {
        return statements.values().stream()
                .mapToLong(statement -> statement.path("settledRupiah").asLong())
                .sum();
    }

    long reconciled(String field) {
        return reconciliation.values().stream()
                .mapToLong(partner -> partner.path(field).asLong())
                .sum();
    }

    /** Each set of figures by who tells it. */
    Map<String, JsonNode> bySource() {
        Map<String, JsonNode> sources = new TreeMap<>();
        sources.put("registration", registration);
        sources.put("selection", selection);
        sources.put("selection, wave", wave);
        sources.put("training", training);
        sources.put("incentive", incentive);
        sources.put("incentive, ledger", ledger);
        reconciliation.forEach((partner, figures) -> sources.put("incentive, " + partner, figures));
        statements.forEach((partner, figures) -> sources.put("payment partner " + partner, figures));
        return sources;
    }
}
