package id.prakerja.console.reconciliation;

import id.prakerja.console.text.Text;
import id.prakerja.pages.Columns;

/** Statements and their differences as tables. */
final class StatementTables {

    static final Columns STATEMENTS = new Columns()
            .link(StatementText.DAY, "day", "/console/statements/", "statementId")
            .text(Text.PARTNER, "partner")
            .text(StatementText.FORMAT, "format")
            .number(StatementText.LINES, "lines")
            .rupiah(Text.AMOUNT, "amount")
            .text(Text.STATUS, "status")
            .text(StatementText.FAULT, "fault")
            .time(StatementText.RECEIVED, "receivedAt");

    static final Columns FINDINGS = new Columns()
            .text(StatementText.FINDING, "finding")
            .number(StatementText.LINES, "lines")
            .rupiah(Text.AMOUNT, "amount");

    static final Columns DIFFERENCES = new Columns()
            .text(StatementText.LINE, "line")
            .text(StatementText.INSTRUCTION, "statedId")
            .text(StatementText.FINDING, "finding")
            .text(Text.OUTCOME, "outcome")
            .rupiah(StatementText.STATED, "amount")
            .rupiah(StatementText.EXPECTED, "expectedAmount")
            .text(StatementText.EXPLANATION, "explanation");

    private StatementTables() {}
}
