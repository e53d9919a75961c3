package id.prakerja.incentive.statement.format;

import id.prakerja.incentive.statement.domain.Rupiah;
import id.prakerja.incentive.statement.domain.StatedOutcome;
import id.prakerja.incentive.statement.domain.StatementFault;
import id.prakerja.incentive.statement.domain.StatementLine;
import id.prakerja.refusal.RefusedException;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetLayout;
import id.prakerja.sheets.SheetLimits;
import id.prakerja.sheets.SheetReader;
import id.prakerja.sheets.SheetRow;
import id.prakerja.sheets.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The documented table: {@code payoutId,outcome,amount,currency,partnerReference,bookedOn}. */
final class CsvStatement implements StatementReader {

    private static final String ID = "payoutId";
    private static final String OUTCOME = "outcome";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final String REFERENCE = "partnerReference";
    private static final String BOOKED_ON = "bookedOn";
    private static final SheetLayout LAYOUT = new SheetLayout(
            List.of(ID, OUTCOME, AMOUNT, CURRENCY, REFERENCE, BOOKED_ON),
            List.of(ID, OUTCOME, AMOUNT, CURRENCY, BOOKED_ON));

    private final LocalDate day;
    private final SheetReader rows;
    private long last;

    CsvStatement(InputStream file, LocalDate day) {
        this.day = day;
        try {
            this.rows = new Sheets(SheetLimits.STANDARD).read(SheetFormat.CSV, file, LAYOUT);
        } catch (RefusedException notATable) {
            throw fault(1, notATable);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public List<StatementLine> next(int most) {
        try {
            List<StatementLine> lines = new ArrayList<>();
            for (SheetRow row : rows.next(most)) {
                last = row.line();
                lines.add(line(row));
            }
            return lines;
        } catch (RefusedException unreadable) {
            throw fault(last + 1, unreadable);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private StatementLine line(SheetRow row) {
        if (!row.faults().isEmpty()) {
            SheetRow.Fault fault = row.faults().get(0);
            throw new StatementFault(
                    row.line(), fault.column() + ": " + fault.refusal().code().name());
        }
        LocalDate bookedOn = date(row);
        if (!bookedOn.equals(day)) {
            throw new StatementFault(row.line(), "it was booked on " + bookedOn + ", and the statement is of " + day);
        }
        return new StatementLine(
                Math.toIntExact(row.line()),
                row.values().get(ID),
                outcome(row),
                Rupiah.parse(row.values().get(AMOUNT), row.values().get(CURRENCY), row.line()),
                row.values().get(REFERENCE),
                bookedOn);
    }

    private static StatedOutcome outcome(SheetRow row) {
        for (StatedOutcome outcome : StatedOutcome.values()) {
            if (outcome.name().equals(row.values().get(OUTCOME))) {
                return outcome;
            }
        }
        throw new StatementFault(row.line(), "the outcome is none of SETTLED, FAILED and RETURNED");
    }

    private static LocalDate date(SheetRow row) {
        try {
            return LocalDate.parse(row.values().get(BOOKED_ON));
        } catch (DateTimeException noDate) {
            throw new StatementFault(row.line(), "the day of booking is no date");
        }
    }

    private static StatementFault fault(long line, RefusedException refused) {
        return new StatementFault(line, refused.refusal().code().name());
    }
}
