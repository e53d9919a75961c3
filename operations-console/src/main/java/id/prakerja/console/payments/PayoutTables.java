package id.prakerja.console.payments;

import id.prakerja.console.text.Text;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Grid.Cell;

/** Payouts and their attempts as tables. */
final class PayoutTables {

    static final Columns PAYOUTS = new Columns()
            .link(Text.PAYOUTS, "payoutId", "/console/payments/", "payoutId")
            .link(Text.PERSON, "participantId", "/console/people/", "participantId")
            .cell(
                    Text.KIND,
                    payout -> Cell.text(payout.path("kind").asText() + " "
                            + payout.path("sequence").asText()))
            .rupiah(Text.AMOUNT, "amount")
            .time(Text.DUE, "dueAt")
            .text(Text.PARTNER, "partner")
            .number(Text.TRIES, "tries")
            .text(Text.REASON, "reason");

    static final Columns ATTEMPTS = new Columns()
            .time(Text.AT, "requestedAt")
            .text(Text.PARTNER, "partner")
            .text(Text.OUTCOME, "outcome")
            .text(Text.REASON, "failureReason")
            .time(Text.REPORTED, "reportedAt");

    static final Columns STATES = new Columns()
            .link(Text.STATUS, "name", "/console/payments?status=", "name")
            .number(Text.PAYOUTS, "value");

    static final Columns PARTNERS = new Columns()
            .text(Text.PARTNER, "name")
            .number(Text.PEOPLE_PAID, "value.people")
            .number(Text.PAYOUTS, "value.payouts")
            .rupiah(Text.RUPIAH, "value.rupiah");

    static final Columns LEVELS = new Columns()
            .link(Text.PARTNER, "partner", "/console/partners/", "partner")
            .number(Text.INSTRUCTIONS, "instructions")
            .number(Text.ANSWERED, "answered")
            .number(Text.SETTLED, "settled")
            .number(Text.FAILED, "failed")
            .cell(
                    Text.MEDIAN,
                    level -> Cell.number(Math.round(level.path("medianSeconds").asDouble())))
            .cell(
                    Text.P95,
                    level -> Cell.number(Math.round(level.path("p95Seconds").asDouble())));

    private PayoutTables() {}
}
