package id.prakerja.incentive.ledger;

import id.prakerja.incentive.ledger.domain.Movement;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** An entry as it is digested and exported: one line of JSON whose form never changes, since every digest ever made rests on it. */
final class EntryLine {

    private EntryLine() {}

    static String of(int line, Movement movement) {
        return text(
                line,
                movement.payoutId(),
                movement.cause(),
                movement.debit().code(),
                movement.credit().code(),
                movement.amount());
    }

    static String of(Row row) {
        return text(
                row.getInteger("line"),
                row.getUUID("payout_id"),
                row.getString("movement"),
                row.getString("debit"),
                row.getString("credit"),
                row.getLong("amount"));
    }

    /** None of the texts has a character that JSON would escape: states, and names of accounts. */
    private static String text(int line, UUID payoutId, String movement, String debit, String credit, long amount) {
        return "{\"line\":" + line + ",\"payoutId\":\"" + payoutId + "\",\"movement\":\"" + movement + "\",\"debit\":\""
                + debit + "\",\"credit\":\"" + credit + "\",\"amount\":" + amount + "}";
    }
}
