package id.prakerja.snap;

import java.util.Optional;

/**
 * What is known of a credit after an answer.
 *
 * @param reaction what it leads to
 * @param refusal why, where it was refused
 * @param referenceNo the partner's reference; empty if none was given
 * @param rupiah what moved, where it was paid: as the partner says, or as asked for where it says nothing
 * @param said for the log: response code and fault
 */
public record Credit(Reaction reaction, Refusal refusal, String referenceNo, long rupiah, String said) {

    /**
     * Judges the answer to a credit.
     *
     * @param reply the answer
     * @param reference {@code partnerReferenceNo} of the credit
     * @param rupiah what was asked for
     */
    public static Credit ofAnswer(SnapReply reply, String reference, long rupiah) {
        Optional<ResponseTable.Row> row = reply.code().map(ResponseTable::of);
        return judge(
                reply,
                reply.reaction() == Reaction.NOT_FOUND ? Reaction.QUERY : reply.reaction(),
                row.map(ResponseTable.Row::refusal).orElse(Refusal.NONE),
                "partnerReferenceNo",
                reference,
                rupiah);
    }

    /**
     * Judges the answer to a status inquiry. What is refused or not taken then is the question, never the credit: it is asked
     * again.
     *
     * @param reply the answer
     * @param reference {@code partnerReferenceNo} of the credit
     * @param rupiah what was asked for
     */
    public static Credit ofStatus(SnapReply reply, String reference, long rupiah) {
        Reaction reaction = reply.reaction();
        if (reaction == Reaction.SETTLED) {
            reaction = TransactionStatus.of(reply.text("latestTransactionStatus"))
                    .map(TransactionStatus::reaction)
                    .orElse(Reaction.QUERY);
        } else if (reaction != Reaction.NOT_FOUND) {
            reaction = Reaction.QUERY;
        }
        Refusal refusal = reaction == Reaction.REFUSED ? Refusal.FAILED : Refusal.NONE;
        return judge(reply, reaction, refusal, "originalPartnerReferenceNo", reference, rupiah);
    }

    private static Credit judge(
            SnapReply reply, Reaction reaction, Refusal refusal, String field, String reference, long rupiah) {
        String said = reply.code().map(ResponseCode::toString).orElse(reply.fault());
        boolean paid = reaction == Reaction.SETTLED || reaction == Reaction.RETURNED;
        String about = reply.text(field);
        if (paid && !about.isEmpty() && !about.equals(reference)) {
            return new Credit(Reaction.QUERY, Refusal.NONE, "", 0, said + " about another reference");
        }
        if (paid && reply.givesAmount() && reply.rupiah().isEmpty()) {
            return new Credit(Reaction.QUERY, Refusal.NONE, "", 0, said + " with an amount that is none");
        }
        String referenceNo = reply.text("referenceNo");
        if (referenceNo.isEmpty()) {
            referenceNo = reply.text("originalReferenceNo");
        }
        return new Credit(reaction, refusal, referenceNo, paid ? reply.rupiah().orElse(rupiah) : 0, said);
    }
}
