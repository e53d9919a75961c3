package id.prakerja.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of a book that is only ever added to is over, and this is its root: whoever keeps it finds out if anything of that day, or
 * before it, is rewritten. Oversight puts it into the public log. A day without entries has none; the next one stands for it too. A
 * repetition says the same.
 *
 * <p>Topic {@code day.sealed}.
 *
 * @param book which: {@code LEDGER} or {@code DISCLOSURES}; also the record key
 * @param day that is over, in the programme's time zone
 * @param entries what the root is over: batches of the ledger from the first one on, disclosures of the day alone
 * @param root base64 of the hash, as the book makes it
 * @param note signed note (C2SP) of the ledger's chain at this place; null for a book that is not signed
 * @param sealedAt when, UTC
 */
public record DaySealed(String book, LocalDate day, long entries, String root, String note, Instant sealedAt) {

    /** The ledger of the incentives. */
    public static final String LEDGER = "LEDGER";

    /** The log of who has seen whose personal data. */
    public static final String DISCLOSURES = "DISCLOSURES";
}
