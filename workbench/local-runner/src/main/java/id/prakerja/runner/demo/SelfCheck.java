package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/** Holds the figures of the five services, the topics and the payment partners against each other. */
final class SelfCheck {

    private SelfCheck() {}

    /** Returns every number of a wave that more than one source can tell. */
    static List<Agreement> ofWave(int wave, Figures figures, PublishedEvents events) {
        JsonNode registration = figures.registration();
        JsonNode selection = figures.wave();
        return List.of(
                Agreement.on("joined wave " + wave)
                        .told("registration", number(registration.path("joinedByWave"), Integer.toString(wave)))
                        .told("selection", number(selection, "joined"))
                        .told("oversight", figures.oversightWave().get("joined"))
                        .told("topic", PublishedEvents.distinct(events.joined(), "applicantId", of(wave))),
                Agreement.on("selected in wave " + wave)
                        .told("selection", number(selection, "selected"))
                        .told("published", number(selection, "published"))
                        .told("oversight", figures.oversightWave().get("selected"))
                        .told("topic", PublishedEvents.distinct(events.selected(), "participantId", of(wave))));
    }

    /** Returns every number of the whole programme that more than one source can tell. */
    static List<Agreement> ofProgramme(Figures figures, PublishedEvents events) {
        JsonNode registration = figures.registration();
        JsonNode training = figures.training();
        JsonNode incentive = figures.incentive();
        JsonNode disbursed = registration.path("disbursed");
        return List.of(
                Agreement.on("identities confirmed")
                        .told("registration", number(registration, "identityVerified"))
                        .told("oversight", figures.oversight().get("registered"))
                        .told("topic", PublishedEvents.distinct(events.registered(), "applicantId")),
                Agreement.on("selected in all waves")
                        .told("registration", number(registration, "selected"))
                        .told("training accounts", number(training, "accounts"))
                        .told("oversight", figures.oversight().get("selected"))
                        .told("topic", PublishedEvents.distinct(events.selected(), "participantId")),
                Agreement.on("revoked")
                        .told("registration", number(registration, "revoked"))
                        .told("training", number(training, "revoked"))
                        .told("oversight", figures.oversight().get("revoked"))
                        .told("topic", PublishedEvents.distinct(events.revoked(), "participantId")),
                Agreement.on("trainings bought")
                        .told("training", number(training, "enrolments"))
                        .told("oversight", figures.oversight().get("purchases"))
                        .told("topic", PublishedEvents.distinct(events.enrolled(), "enrolmentId")),
                Agreement.on("first trainings completed")
                        .told("training", number(training, "firstCompleted"))
                        .told("oversight", figures.oversight().get("finished"))
                        .told(
                                "topic",
                                PublishedEvents.distinct(
                                        events.completed(),
                                        "participantId",
                                        event -> event.path("first").asBoolean())),
                Agreement.on("trainings reviewed")
                        .told("training", number(training, "reviewed"))
                        .told("oversight", figures.oversight().get("reviews"))
                        .told("topic", PublishedEvents.distinct(events.reviewed(), "enrolmentId"))
                        .told("incentive, entitled", number(incentive, "entitled")),
                Agreement.on("people paid")
                        .told("incentive", number(incentive, "paidPeople"))
                        .told("oversight", figures.oversight().get("paid"))
                        .told("registration", number(disbursed, "people"))
                        .told("topic", PublishedEvents.distinct(events.disbursed(), "participantId")),
                Agreement.on("payouts settled")
                        .told("incentive", number(incentive.path("payouts").path("byStatus"), "SETTLED"))
                        .told("oversight", figures.oversight().get("payouts"))
                        .told("registration", number(disbursed, "payouts"))
                        .told("topic", PublishedEvents.distinct(events.disbursed(), "payoutId"))
                        .told("partners", figures.statedSettled()),
                Agreement.on("rupiah settled")
                        .told("incentive", number(incentive, "rupiahSettled"))
                        .told("oversight", figures.oversight().get("paid-rupiah"))
                        .told("reconciliation", figures.reconciled("settled"))
                        .told("registration", number(disbursed, "rupiah"))
                        .told("topic", PublishedEvents.sum(events.disbursed(), "amount"))
                        .told("partners", figures.statedRupiah()),
                Agreement.on("rupiah instructed")
                        .told("incentive", number(incentive, "rupiahInstructed"))
                        .told(
                                "settled + returned + held + failed + in flight",
                                number(incentive, "rupiahSettled")
                                        + number(incentive, "rupiahReturned")
                                        + number(incentive, "rupiahHeld")
                                        + number(incentive, "rupiahFailed")
                                        + number(incentive, "rupiahInFlight")),
                Agreement.on("sum of the ledger")
                        .told("incentive", ledgerSum(figures.ledger()))
                        .told("must be", 0));
    }

    private static Predicate<JsonNode> of(int wave) {
        return event -> event.path("wave").asInt() == wave;
    }

    private static long ledgerSum(JsonNode ledger) {
        long sum = 0;
        for (JsonNode account : ledger.path("accounts")) {
            sum += account.path("balance").asLong();
        }
        return sum;
    }

    /** A figure that is not told counts as -1, so that two absent ones never agree by accident with a real zero. */
    private static long number(JsonNode figures, String name) {
        return figures.path(name).isNumber() ? figures.path(name).asLong() : -1;
    }
}
