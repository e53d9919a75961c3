package id.prakerja.incentive.report;

import id.prakerja.incentive.lists.Day;
import id.prakerja.incentive.report.domain.DisputeKind;

/**
 * Which disputed reports a list shows.
 *
 * @param resolved only those already resolved, or only those that are not; null for both
 * @param partner only those of this partner, or null
 * @param kind only those disputed for this, or null
 * @param received when they were received
 */
record DisputeFilter(Boolean resolved, String partner, DisputeKind kind, Day received) {

    String status() {
        return resolved == null ? null : resolved ? "RESOLVED" : "OPEN";
    }
}
