package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures in the manner in which the programme told them to the press. */
record Report(DemoContext demo, Figures figures) {

    void print(PrintWriter out) {
        JsonNode registration = figures.registration();
        JsonNode wave = figures.wave();
        JsonNode training = figures.training();
        JsonNode incentive = figures.incentive();

        out.println(
                demo.wave() == demo.scenario().wave()
                        ? demo.scenario().title()
                        : "Wave %d, played after %s"
                                .formatted(demo.wave(), demo.scenario().title()));
        out.println();
        line(out, "people registered", number(registration, "registered"));
        line(out, "identities confirmed", number(registration, "identityVerified"));
        line(out, "joined wave " + demo.wave(), number(wave, "joined"));
        line(out, "selected", number(wave, "selected"));
        line(out, "  of whom from the priority list", number(wave, "prioritySelected"));
        line(out, "memberships revoked, no purchase in 30 days", number(training, "revoked"));
        line(out, "trainings bought", number(training, "enrolments"));
        line(out, "finished a first training", number(training, "firstCompleted"));
        line(out, "received an incentive", number(incentive, "paidPeople"));
        provinces(out, wave.path("perProvince"));
        platforms(out, training.path("perPlatform"));
        partners(out, incentive.path("perPartner"));
        money(out, incentive);
    }

    private void provinces(PrintWriter out, JsonNode perProvince) {
        out.println();
        out.println("  %-24s %9s %9s %9s".formatted("province", "joined", "seats", "selected"));
        for (Scenario.Province province : demo.scenario().provinces()) {
            JsonNode row = perProvince.path(province.code());
            out.println("  %-24s %,9d %,9d %,9d"
                    .formatted(province.name(), number(row, "entries"), number(row, "seats"), number(row, "selected")));
        }
    }

    private void platforms(PrintWriter out, JsonNode perPlatform) {
        out.println();
        out.println("  %-24s %9s %9s".formatted("platform", "bought", "completed"));
        for (Scenario.Partner platform : demo.scenario().platforms()) {
            JsonNode row = perPlatform.path(platform.id());
            out.println("  %-24s %,9d %,9d"
                    .formatted(platform.name(), number(row, "enrolments"), number(row, "completed")));
        }
    }

    private void partners(PrintWriter out, JsonNode perPartner) {
        out.println();
        out.println("  %-24s %9s %9s %18s".formatted("payment partner", "people", "payouts", "rupiah"));
        for (Scenario.Partner partner : demo.scenario().paymentPartners()) {
            JsonNode row = perPartner.path(partner.id());
            out.println("  %-24s %,9d %,9d %,18d"
                    .formatted(partner.name(), number(row, "people"), number(row, "payouts"), number(row, "rupiah")));
        }
    }

    private static void money(PrintWriter out, JsonNode incentive) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("settled", number(incentive, "rupiahSettled"));
        parts.put("held", number(incentive, "rupiahHeld"));
        parts.put("failed", number(incentive, "rupiahFailed"));
        parts.put("returned", number(incentive, "rupiahReturned"));
        parts.put("in flight", number(incentive, "rupiahInFlight"));
        long instructed = number(incentive, "rupiahInstructed");
        out.println();
        out.println("  Rp%,d instructed = %s"
                .formatted(
                        instructed,
                        parts.entrySet().stream()
                                .map(part -> "Rp%,d %s".formatted(part.getValue(), part.getKey()))
                                .collect(Collectors.joining(" + "))));
        out.println("  Rp%,d more waits for people who have linked no account"
                .formatted(number(incentive, "rupiahWaitingForAccount")));
    }

    private static void line(PrintWriter out, String what, long number) {
        out.println("  %-44s %,9d".formatted(what, number));
    }

    private static long number(JsonNode figures, String name) {
        return figures.path(name).asLong();
    }
}
