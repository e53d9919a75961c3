package id.prakerja.console.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.text.Text;
import id.prakerja.pages.ApiCalls;
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
 * @param decision how one is decided; none if it is only looked at
 * @param columns what is shown
 */
record WaitingList(
        String shortName,
        Phrase title,
        Service service,
        String path,
        String only,
        Optional<ItemDecision> decision,
        Columns columns) {

    private static final List<WaitingList> ALL = List.of(
            new WaitingList(
                    "late-purchases",
                    WaitingText.LATE_PURCHASES,
                    Service.SELECTION,
                    "/v1/late-purchases",
                    "",
                    Optional.of(ItemDecision.LATE_PURCHASE),
                    new Columns()
                            .link(
                                    WaitingText.CASE,
                                    "participantId",
                                    "/console/waiting/late-purchases/",
                                    "participantId")
                            .link(Text.PERSON, "participantId", "/console/people/", "participantId")
                            .text(Text.WAVE, "wave")
                            .time(WaitingText.BOUGHT_AT, "enrolledAt")
                            .time(WaitingText.ARRIVED_AT, "arrivedAt")
                            .time(WaitingText.REVOKED_AT, "revokedAt")),
            new WaitingList(
                    "reviews",
                    WaitingText.REVIEWS,
                    Service.REGISTRATION,
                    "/v1/reviews",
                    "",
                    Optional.of(ItemDecision.REVIEW),
                    new Columns()
                            .link(WaitingText.CASE, "reviewId", "/console/waiting/reviews/", "reviewId")
                            .link(Text.PERSON, "applicantId", "/console/people/", "applicantId")
                            .text(WaitingText.SUBJECT, "about")
                            .number(WaitingText.FAILED_SELECTIONS, "failedSelections")
                            .time(Text.AT, "requestedAt")),
            new WaitingList(
                    "flags",
                    WaitingText.FLAGS,
                    Service.TRAINING,
                    "/v1/flags",
                    "?status=OPEN",
                    Optional.of(ItemDecision.FLAG),
                    new Columns()
                            .link(WaitingText.CASE, "flagId", "/console/waiting/flags/", "flagId")
                            .text(Text.KIND, "kind")
                            .text(WaitingText.SUBJECT, "subject")
                            .cell(WaitingText.PARTNERS, flag -> Cell.text(joined(flag.path("partners"))))
                            .cell(
                                    WaitingText.PEOPLE,
                                    flag -> Cell.number(flag.path("people").size()))
                            .text(WaitingText.EVIDENCE, "evidence")
                            .time(Text.AT, "raisedAt")),
            new WaitingList(
                    "revocations-due",
                    WaitingText.REVOCATIONS_DUE,
                    Service.SELECTION,
                    "/v1/revocations-due",
                    "",
                    Optional.empty(),
                    new Columns()
                            .link(Text.PERSON, "participantId", "/console/people/", "participantId")
                            .text(Text.WAVE, "wave")
                            .text(Text.PROVINCE, "province")
                            .time(WaitingText.DEADLINE, "firstPurchaseDeadline")
                            .time(WaitingText.REMINDED, "remindedAt")),
            new WaitingList(
                    "held-completions",
                    WaitingText.HELD_COMPLETIONS,
                    Service.TRAINING,
                    "/v1/held-completions",
                    "",
                    Optional.empty(),
                    new Columns()
                            .link(Text.PERSON, "participantId", "/console/people/", "participantId")
                            .link(Text.INSTITUTION, "institutionId", "/console/partners/", "institutionId")
                            .link(Text.PARTNER, "platformId", "/console/partners/", "platformId")
                            .cell(Text.REASON, held -> Cell.text(joined(held.path("reasons"))))
                            .time(WaitingText.HELD_SINCE, "heldAt")),
            new WaitingList(
                    "payouts-set-apart",
                    WaitingText.PAYOUTS_SET_APART,
                    Service.INCENTIVE,
                    "/v1/payouts",
                    "?setApart=true",
                    Optional.empty(),
                    new Columns()
                            .link(Text.PAYOUTS, "payoutId", "/console/payments/", "payoutId")
                            .text(Text.STATUS, "status")
                            .rupiah(Text.AMOUNT, "amount")
                            .text(WaitingText.FAULT, "fault")),
            new WaitingList(
                    "identities",
                    WaitingText.IDENTITIES,
                    Service.REGISTRATION,
                    "/v1/applicants",
                    "?status=IDENTITY_PENDING",
                    Optional.empty(),
                    new Columns()
                            .link(Text.PERSON, "applicantId", "/console/people/", "applicantId")
                            .text(Text.PROVINCE, "province")
                            .text(Text.STATUS, "status")));

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    static Optional<WaitingList> named(String shortName) {
        return ALL.stream().filter(list -> list.shortName().equals(shortName)).findFirst();
    }

    /** Where the items that wait are listed. */
    Listing listing() {
        return Listing.of(service, path + only, page());
    }

    /** Where they are shown. */
    String page() {
        return "/console/waiting/" + shortName;
    }

    /** Where one is decided. */
    String decisionOf(String item) {
        return "%s/%s/decision".formatted(path, ApiCalls.part(item));
    }
}
