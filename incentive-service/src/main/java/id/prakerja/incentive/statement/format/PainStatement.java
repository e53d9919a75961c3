package id.prakerja.incentive.statement.format;

import id.prakerja.incentive.statement.domain.Rupiah;
import id.prakerja.incentive.statement.domain.StatedOutcome;
import id.prakerja.incentive.statement.domain.StatementFault;
import id.prakerja.incentive.statement.domain.StatementLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The payment status report pain.002 of ISO 20022, whatever its version: {@code ACSC} and {@code ACCC} are paid, {@code RJCT} is not;
 * a payment that is still under way is no statement about it, and is passed over. The day is that of the message.
 */
final class PainStatement extends XmlStatement {

    private static final String PAYMENT = "TxInfAndSts";
    private static final Set<String> PAID = Set.of("ACSC", "ACCC");
    private static final Set<String> UNDER_WAY = Set.of("PDNG", "ACCP", "ACSP", "ACTC", "ACWC", "RCVD", "ACFC", "PATC");

    private LocalDate madeOn;
    private String id;
    private String status;
    private String reference;
    private Long amount;

    PainStatement(XmlElements xml, LocalDate day, ZoneId zone) {
        super(xml, "CstmrPmtStsRpt", day, zone);
    }

    @Override
    void ended() {
        if (xml.at("GrpHdr", "CreDtTm")) {
            madeOn = sameDay(xml.text());
        } else if (xml.at(PAYMENT, "OrgnlEndToEndId")) {
            id = xml.text();
        } else if (xml.at(PAYMENT, "TxSts")) {
            status = xml.text();
        } else if (xml.at(PAYMENT, "AcctSvcrRef")) {
            reference = xml.text();
        } else if (xml.at(PAYMENT, "OrgnlTxRef", "Amt", "InstdAmt")) {
            amount = Rupiah.parse(xml.text(), xml.currency(), xml.line());
        } else if (xml.at("OrgnlPmtInfAndSts", PAYMENT)) {
            payment();
        }
    }

    private void payment() {
        if (madeOn == null || id == null || status == null || amount == null) {
            throw new StatementFault(xml.line(), "a payment lacks its end-to-end id, its status or its amount");
        }
        if (!UNDER_WAY.contains(status)) {
            add(new StatementLine(nextPlace(), id, outcome(), amount, reference, madeOn));
        }
        id = null;
        status = null;
        reference = null;
        amount = null;
    }

    private StatedOutcome outcome() {
        if (PAID.contains(status)) {
            return StatedOutcome.SETTLED;
        }
        if ("RJCT".equals(status)) {
            return StatedOutcome.FAILED;
        }
        throw new StatementFault(xml.line(), "a status of a payment is not known");
    }
}
