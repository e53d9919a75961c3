package id.prakerja.console.payments;

import id.prakerja.console.text.Text;
import id.prakerja.pages.Columns;

/** Batches and suspensions as tables. */
final class BatchTables {

    static final Columns BATCHES = new Columns()
            .link(BatchText.BATCH, "batchId", "/console/batches/", "batchId")
            .text(Text.PARTNER, "partner")
            .text(Text.STATUS, "status")
            .number(Text.PAYOUTS, "payouts")
            .rupiah(Text.RUPIAH, "amount")
            .time(Text.CREATED, "createdAt")
            .text(BatchText.PREPARED_BY, "preparedBy")
            .text(BatchText.APPROVED_BY, "approvedBy")
            .text(Text.REASON, "reason");

    static final Columns SUMS = new Columns()
            .rupiah(Text.INSTRUCTED, "instructed")
            .rupiah(Text.SETTLED, "settled")
            .rupiah(Text.RETURNED, "returned")
            .rupiah(Text.HELD, "held")
            .rupiah(Text.FAILED, "failed")
            .rupiah(Text.IN_FLIGHT, "inFlight")
            .difference(Text.DIFFERENCE, "difference")
            .rupiah(BatchText.NOT_INSTRUCTED, "notInstructed");

    static final Columns SUSPENSIONS = new Columns()
            .text(Text.PARTNER, "partner")
            .text(Text.REASON, "reason")
            .time(Text.AT, "suspendedAt")
            .text(BatchText.SUSPENDED_BY, "suspendedBy")
            .time(BatchText.LIFTED, "liftedAt");

    private BatchTables() {}
}
