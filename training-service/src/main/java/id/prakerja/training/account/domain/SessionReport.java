package id.prakerja.training.account.domain;

import java.util.List;

/**
 * Sessions that a platform reports.
 *
 * @param platformId the platform
 * @param sessions in the order of time
 * @param shared whether their device, address or account has served too many people
 * @param digest SHA-256 of the report, which the digest of all evidence goes on from
 */
public record SessionReport(String platformId, List<Session> sessions, boolean shared, String digest) {

    /** Copies the list. */
    public SessionReport {
        sessions = List.copyOf(sessions);
    }
}
