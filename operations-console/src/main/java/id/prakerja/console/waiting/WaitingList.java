package id.prakerja.console.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A list of a service whose items one person decides one by one, each with a reason; or that is only looked at.
 *
 * @param shortName in addresses of pages
 * @param title what waits
 * @param service that lists it
 * @param path of the items
 * @param only parameters that leave what waits alone, or empty
 * @param id the field that names an item where it is decided
 * @param decision how one is decided; none if it is only looked at
 * @param columns what is shown
 */
record WaitingList(
        String shortName,
        Phrase title,
        Service service,
        String path,
        String only,
        String id,
        Optional<Decision> decision,
        Columns columns) {

    private static final WaitingList LATE_PURCHASES = new WaitingList(
            "late-purchases",
            WaitingText.LATE_PURCHASES,
            Service.SELECTION,
            "/v1/late-purchases",
            "",
            "participantId",
            Optional.of(new Decision("POST", "decision", List.of("UPHOLD", "REINSTATE"))),
            new Columns()
                    .link(Text.PERSON, "participantId", "/console/people/", "participantId")
                    .text(Text.WAVE, "wave")
                    .time(WaitingText.BOUGHT_AT, "enrolledAt")
                    .time(WaitingText.ARRIVED_AT, "arrivedAt")
                    .time(WaitingText.REVOKED_AT, "revokedAt"));

    private static final WaitingList REVIEWS = new WaitingList(
            "reviews",
            WaitingText.REVIEWS,
            Service.REGISTRATION,
            "/v1/reviews",
            "",
            "reviewId",
            Optional.of(new Decision("PUT", "outcome", List.of("CONFIRMED", "IN_FAVOUR"))),
            new Columns()
                    .text(Text.CODE, "reviewId")
                    .link(Text.PERSON, "applicantId", "/console/people/", "applicantId")
                    .text(WaitingText.SUBJECT, "about")
                    .number(WaitingText.FAILED_SELECTIONS, "failedSelections")
                    .time(Text.AT, "requestedAt"));

    private static final WaitingList FLAGS = new WaitingList(
            "flags",
            WaitingText.FLAGS,
            Service.TRAINING,
            "/v1/flags",
            "&status=OPEN",
            "flagId",
            Optional.of(new Decision("POST", "outcome", List.of("DISMISSED", "CONFIRMED"))),
            new Columns()
                    .text(Text.CODE, "flagId")
                    .text(Text.KIND, "kind")
                    .text(WaitingText.SUBJECT, "subject")
                    .cell(
                            WaitingText.PEOPLE,
                            flag -> Cell.number(flag.path("people").size()))
                    .text(WaitingText.EVIDENCE, "evidence")
                    .time(Text.AT, "raisedAt"));

    private static final WaitingList REVOCATIONS_DUE = lookedAt(
            "revocations-due",
            WaitingText.REVOCATIONS_DUE,
            Service.SELECTION,
            "/v1/revocations-due",
            "",
            new Columns()
                    .link(Text.PERSON, "participantId", "/console/people/", "participantId")
                    .text(Text.WAVE, "wave")
                    .text(Text.PROVINCE, "province")
                    .time(WaitingText.DEADLINE, "firstPurchaseDeadline")
                    .time(WaitingText.REMINDED, "remindedAt"));

    private static final WaitingList HELD_COMPLETIONS = lookedAt(
            "held-completions",
            WaitingText.HELD_COMPLETIONS,
            Service.TRAINING,
            "/v1/held-completions",
            "",
            new Columns()
                    .link(Text.PERSON, "participantId", "/console/people/", "participantId")
                    .link(Text.INSTITUTION, "institutionId", "/console/partners/", "institutionId")
                    .link(Text.PARTNER, "platformId", "/console/partners/", "platformId")
                    .cell(Text.REASON, held -> Cell.text(joined(held.path("reasons"))))
                    .time(WaitingText.HELD_SINCE, "heldAt"));

    private static final WaitingList PAYOUTS_SET_APART = lookedAt(
            "payouts-set-apart",
            WaitingText.PAYOUTS_SET_APART,
            Service.INCENTIVE,
            "/v1/payouts",
            "&setApart=true",
            new Columns()
                    .link(Text.PAYOUTS, "payoutId", "/console/payments/", "payoutId")
                    .text(Text.STATUS, "status")
                    .rupiah(Text.AMOUNT, "amount")
                    .text(WaitingText.FAULT, "fault"));

    private static final WaitingList IDENTITIES = lookedAt(
            "identities",
            WaitingText.IDENTITIES,
            Service.REGISTRATION,
            "/v1/applicants",
            "&status=IDENTITY_PENDING",
            new Columns()
                    .link(Text.PERSON, "applicantId", "/console/people/", "applicantId")
                    .text(Text.PROVINCE, "province")
                    .text(Text.STATUS, "status"));

    private static final List<WaitingList> ALL =
            List.of(LATE_PURCHASES, REVIEWS, FLAGS, REVOCATIONS_DUE, HELD_COMPLETIONS, PAYOUTS_SET_APART, IDENTITIES);

    private static WaitingList lookedAt(
            String shortName, Phrase title, Service service, String path, String only, Columns columns) {
        return new WaitingList(shortName, title, service, path, only, "", Optional.empty(), columns);
    }

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    /**
     * How an item is decided.
     *
     * @param method of the request
     * @param field that holds the outcome
     * @param outcomes the one that changes nothing first
     */
    record Decision(String method, String field, List<String> outcomes) {}

    static Optional<WaitingList> named(String shortName) {
        return ALL.stream().filter(list -> list.shortName().equals(shortName)).findFirst();
    }

    /** Where the items that wait are listed. */
    String listing() {
        return path + "?limit=100" + only;
    }

    /** Where one is decided. */
    String decisionOf(String item) {
        return "%s/%s/decision".formatted(path, item);
    }
}
