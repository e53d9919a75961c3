package id.prakerja.incentive.statement.format;

import id.prakerja.incentive.statement.domain.StatementFault;
import id.prakerja.incentive.statement.domain.StatementLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the two messages of ISO 20022 have in common: they are read element by element, and are of one day. */
abstract class XmlStatement implements StatementReader {

    private static final int DATE_LENGTH = "2020-10-05".length();

    /** The file. */
    final XmlElements xml;

    private final String root;
    private final LocalDate day;
    private final ZoneId zone;
    private final List<StatementLine> ready = new ArrayList<>();
    private boolean rootSeen;
    private int count;

    XmlStatement(XmlElements xml, String root, LocalDate day, ZoneId zone) {
        this.xml = xml;
        this.root = root;
        this.day = day;
        this.zone = zone;
    }

    @Override
    public final List<StatementLine> next(int most) {
        while (ready.size() < most && xml.next()) {
            if (xml.within("Document", root)) {
                rootSeen = true;
                ended();
            } else if (!rootSeen) {
                throw new StatementFault(xml.line(), "the file is no message " + root);
            }
        }
        List<StatementLine> lines = List.copyOf(ready.subList(0, Math.min(most, ready.size())));
        ready.subList(0, lines.size()).clear();
        return lines;
    }

    @Override
    public final void close() {
        xml.close();
    }

    /** Takes note of the element that has just ended. */
    abstract void ended();

    /** A line is complete. */
    final void add(StatementLine line) {
        ready.add(line);
    }

    /** The place of the next payment in the file, from 1. */
    final int nextPlace() {
        return ++count;
    }

    /** The day of a date or a moment, which must be the day of the statement. */
    final LocalDate sameDay(String text) {
        LocalDate found = dayOf(text);
        if (!found.equals(day)) {
            throw new StatementFault(xml.line(), "it is of " + found + ", and the statement is of " + day);
        }
        return found;
    }

    private LocalDate dayOf(String text) {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
            if (text.endsWith("Z")) {
                return LocalDate.ofInstant(Instant.parse(text), zone);
            }
            return text.matches(".*[+-][0-9]{2}:[0-9]{2}")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate()
                    : LocalDateTime.parse(text).toLocalDate();
        } catch (DateTimeException noDate) {
            throw new StatementFault(xml.line(), "a date cannot be read");
        }
    }
}
