package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The consents that a participant has given and no purchase has used. Bounded, so that an account's document stays small: where
 * there are too many, the oldest go.
 *
 * @param newestLast the consents, at most {@link #MOST}
 */
public record Consents(List<Consent> newestLast) {

    /** The most consents kept open for one person. */
    public static final int MOST = 64;

    /** None given. */
    public static final Consents NONE = new Consents(List.of());

    /** Copies the list. */
    public Consents {
        newestLast = List.copyOf(newestLast);
    }

    /** With one more, and without what has expired. */
    Consents plus(Consent given, Instant now) {
        List<Consent> open = new ArrayList<>(newestLast.stream()
                .filter(consent -> now.isBefore(consent.expiresAt()))
                .toList());
        open.add(given);
        return new Consents(open.subList(Math.max(0, open.size() - MOST), open.size()));
    }

    /** Without the one that a purchase has used. */
    Consents minus(Consent used) {
        return new Consents(
                newestLast.stream().filter(consent -> !consent.equals(used)).toList());
    }

    /** The consent of this code, if it allows this purchase now. */
    Decision<Consent> allowing(String code, PurchasedCourse course, Instant now) {
        for (Consent consent : newestLast) {
            if (consent.code().equals(code)) {
                return allowing(consent, course, now);
            }
        }
        return Decision.refused(AccountProblem.CONSENT_UNKNOWN);
    }

    private static Decision<Consent> allowing(Consent consent, PurchasedCourse course, Instant now) {
        if (!now.isBefore(consent.expiresAt())) {
            return Decision.refused(AccountProblem.CONSENT_EXPIRED, consent.expiresAt());
        }
        return consent.covers(course)
                ? Decision.granted(consent)
                : Decision.refused(AccountProblem.CONSENT_FOR_ANOTHER_PURCHASE);
    }
}
