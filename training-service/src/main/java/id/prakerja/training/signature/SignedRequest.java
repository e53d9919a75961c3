package id.prakerja.training.signature;

import id.prakerja.training.partner.domain.PartnerKind;
import java.security.Principal;

/**
 * A request whose signature fits: who signed it, and what makes it the same as another.
 *
 * @param partnerId the partner
 * @param kind what the partner does
 * @param eventId {@code webhook-id}: the partner's name for this request, the same on every retry
 * @param contentDigest digest of method, address and body
 */
public record SignedRequest(String partnerId, PartnerKind kind, String eventId, String contentDigest)
        implements Principal {

    @Override
    public String getName() {
        return partnerId;
    }

    /** The request's name among the requests of all partners. */
    public String requestKey() {
        return partnerId + "|" + eventId;
    }
}
