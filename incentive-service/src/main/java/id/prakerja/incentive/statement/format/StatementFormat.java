package id.prakerja.incentive.statement.format;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;

/** The forms in which partners send statements. */
public enum StatementFormat {
    /** The documented table. */
    CSV,
    /** ISO 20022 bank-to-customer statement. */
    CAMT_053,
    /** ISO 20022 payment status report. */
    PAIN_002;

    /**
     * Reads a file of this form.
     *
     * @param file its bytes
     * @param day the day that it must be of
     * @param zone in which moments have their day
     */
    public StatementReader read(InputStream file, LocalDate day, ZoneId zone) {
        return switch (this) {
            case CSV -> new CsvStatement(file, day);
            case CAMT_053 -> new CamtStatement(new XmlElements(file), day, zone);
            case PAIN_002 -> new PainStatement(new XmlElements(file), day, zone);
        };
    }
}
