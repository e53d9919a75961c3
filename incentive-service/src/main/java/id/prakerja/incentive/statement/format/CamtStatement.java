package id.prakerja.incentive.statement.format;

import id.prakerja.incentive.statement.domain.Rupiah;
import id.prakerja.incentive.statement.domain.StatedOutcome;
import id.prakerja.incentive.statement.domain.StatementFault;
import id.prakerja.incentive.statement.domain.StatementLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The bank-to-customer statement camt.053 of ISO 20022, whatever its version. A debit is a payment, a credit one that came back; the
 * instruction is the end-to-end id. An entry that books several payments at once has the amount of each with its details.
 */
final class CamtStatement extends XmlStatement {

    private static final String ENTRY = "Ntry";
    private static final String DETAILS = "TxDtls";

    private final List<Payment> payments = new ArrayList<>();
    private Payment payment = new Payment();
    private Long entryAmount;
    private StatedOutcome outcome;
    private LocalDate bookedOn;
    private String entryReference;

    CamtStatement(XmlElements xml, LocalDate day, ZoneId zone) {
        super(xml, "BkToCstmrStmt", day, zone);
    }

    @Override
    void ended() {
        if (xml.at(DETAILS, "Refs", "EndToEndId")) {
            payment.id = xml.text();
        } else if (xml.at(DETAILS, "Refs", "AcctSvcrRef")) {
            payment.reference = xml.text();
        } else if (xml.at(DETAILS, "Amt") || xml.at(DETAILS, "AmtDtls", "TxAmt", "Amt")) {
            payment.amount = Rupiah.parse(xml.text(), xml.currency(), xml.line());
        } else if (xml.at("NtryDtls", DETAILS)) {
            payments.add(payment);
            payment = new Payment();
        } else if (xml.at(ENTRY, "Amt")) {
            entryAmount = Rupiah.parse(xml.text(), xml.currency(), xml.line());
        } else if (xml.at(ENTRY, "CdtDbtInd")) {
            outcome = outcome(xml.text());
        } else if (xml.at(ENTRY, "AcctSvcrRef")) {
            entryReference = xml.text();
        } else if (xml.at(ENTRY, "BookgDt", "Dt") || xml.at(ENTRY, "BookgDt", "DtTm")) {
            bookedOn = sameDay(xml.text());
        } else if (xml.at("Stmt", ENTRY)) {
            entry();
        }
    }

    private StatedOutcome outcome(String indicator) {
        return switch (indicator) {
            case "DBIT" -> StatedOutcome.SETTLED;
            case "CRDT" -> StatedOutcome.RETURNED;
            default -> throw new StatementFault(xml.line(), "an entry is neither a debit nor a credit");
        };
    }

    private void entry() {
        if (entryAmount == null || outcome == null || bookedOn == null || payments.isEmpty()) {
            throw new StatementFault(xml.line(), "an entry lacks its amount, its indicator, its day or its details");
        }
        long sum = 0;
        for (Payment one : payments) {
            if (one.id == null || (one.amount == null && payments.size() > 1)) {
                throw new StatementFault(xml.line(), "a payment of an entry lacks its end-to-end id or its amount");
            }
            long amount = one.amount == null ? entryAmount : one.amount;
            sum = Math.addExact(sum, amount);
            add(new StatementLine(
                    nextPlace(),
                    one.id,
                    outcome,
                    amount,
                    one.reference == null ? entryReference : one.reference,
                    bookedOn));
        }
        if (sum != entryAmount) {
            throw new StatementFault(xml.line(), "the payments of an entry do not add up to its amount");
        }
        payments.clear();
        entryAmount = null;
        outcome = null;
        bookedOn = null;
        entryReference = null;
    }

    /** One payment of an entry, as far as it has been read. */
    private static final class Payment {
        private String id;
        private String reference;
        private Long amount;
    }
}
