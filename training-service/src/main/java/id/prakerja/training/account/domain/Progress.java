package id.prakerja.training.account.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Recorded attendance or progress. Sessions are summed up: what is kept of them is how many they were, how long, until when, and a
 * digest that goes on from each report to the next.
 *
 * @param attendance percent of the training attended, 0 to 100; never goes back
 * @param startedAt when the first attendance was recorded, UTC
 * @param reportedAt when the newest was recorded, UTC
 * @param minutes time on the task; never goes back
 * @param sessions how many sessions were recorded
 * @param until end of the last session, UTC, or null; the next begins no earlier, so that no minute counts twice
 * @param digest lower-case hex SHA-256 over all session reports, or null
 * @param shared whether a session came from what too many people share
 */
public record Progress(
        int attendance,
        Instant startedAt,
        Instant reportedAt,
        int minutes,
        int sessions,
        Instant until,
        String digest,
        boolean shared) {

    static Progress begun(Instant at) {
        return new Progress(0, at, at, 0, 0, null, null, false);
    }

    /** With attendance as reported so far. A lower figure than known changes nothing: reports may overtake each other. */
    Progress attended(int percent, int timeOnTask, Instant at) {
        return new Progress(
                Math.max(attendance, percent),
                startedAt,
                at,
                Math.max(minutes, timeOnTask),
                sessions,
                until,
                digest,
                shared);
    }

    /** With more sessions, which begin after those that are known. */
    Progress stayed(SessionReport report, Instant at) {
        int more = report.sessions().stream().mapToInt(Session::minutes).sum();
        Instant last = report.sessions().get(report.sessions().size() - 1).leftAt();
        return new Progress(
                attendance,
                startedAt,
                at,
                minutes + more,
                sessions + report.sessions().size(),
                last,
                chained(report.digest()),
                shared || report.shared());
    }

    /** Without a session of so many minutes, which never took place. */
    Progress without(int voided, Instant at) {
        return new Progress(
                attendance,
                startedAt,
                at,
                Math.max(0, minutes - voided),
                Math.max(0, sessions - 1),
                until,
                digest,
                shared);
    }

    private String chained(String next) {
        String before = digest == null ? "" : digest;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((before + next).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
