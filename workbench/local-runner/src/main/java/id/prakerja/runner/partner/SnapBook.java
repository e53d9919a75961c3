package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a SNAP provider knows of each reference, in front of the book in which money moves: a reference stands for one credit, to one
 * account, of one amount. Kept on disk.
 */
final class SnapBook {

    private static final int HEX_DIGITS = 32;

    private final Map<String, Terms> terms = new HashMap<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Integer> inquiries = new HashMap<>();
    private final JsonLines<Terms> file;
    private final PayoutBook book;

    SnapBook(Path file, PayoutBook book) {
        this.file = new JsonLines<>(file, Terms.class);
        this.book = book;
        this.file.readAll().forEach(known -> terms.put(known.reference(), known));
    }

    /** What a reference stands for. */
    record Terms(String reference, String account, long rupiah) {}

    /** How often a reference has been asked to be paid, this time included. */
    synchronized int asked(String reference) {
        return requests.merge(reference, 1, Integer::sum);
    }

    /** How often the status of a reference has been asked for, this time included. */
    synchronized int inquired(String reference) {
        return inquiries.merge(reference, 1, Integer::sum);
    }

    /** The lie about a credit. */
    Lie lieAbout(PayoutReported outcome) {
        return book.lieAbout(outcome);
    }

    /** Whether a reference stands for another credit already. */
    synchronized boolean contradicts(Terms wanted) {
        Terms known = terms.get(wanted.reference());
        return known != null && !known.equals(wanted);
    }

    synchronized Optional<Terms> terms(String reference) {
        return Optional.ofNullable(terms.get(reference));
    }

    /** Notes what a reference stands for, before anything moves. */
    synchronized void note(Terms wanted) {
        if (terms.putIfAbsent(wanted.reference(), wanted) == null) {
            file.append(List.of(wanted));
        }
    }

    /** What has become of a reference; empty if nothing has. */
    Optional<PayoutReported> outcome(String reference) {
        return book.outcome(id(reference));
    }

    /** Moves the money, once. */
    PayoutReported pay(Terms wanted, Instant now) {
        UUID id = id(wanted.reference());
        return book.carryOut(
                new PayoutRequested(id, null, wanted.account(), wanted.rupiah(), "SNAP", 1, null, now), now);
    }

    /** Ours without its dashes is the payout's own id; another client's reference stands for an id of its own. */
    private static UUID id(String reference) {
        if (reference.length() == HEX_DIGITS && reference.matches("[0-9a-f]+")) {
            return UUID.fromString(reference.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
        return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    }
}
