package id.prakerja.training.signature;

import id.prakerja.refusal.Refusal;
import id.prakerja.signed.SignatureProblem;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.sandbox.SandboxName;
import id.prakerja.training.uniqueness.UniqueName;
import java.security.Principal;
import java.util.UUID;

/**
 * A request whose signature fits: who signed it, and what makes it the same as another.
 *
 * @param signatory the partner, and on what terms
 * @param eventId {@code webhook-id}: the partner's name for this request, the same on every retry
 * @param contentDigest digest of method, address and body
 */
public record SignedRequest(Signatory signatory, String eventId, String contentDigest) implements Principal {

    /** The partner. */
    public String partnerId() {
        return signatory.partnerId();
    }

    /** What the partner does. */
    public PartnerKind kind() {
        return signatory.kind();
    }

    /** A part of this request that has a name of its own, such as a line of a batch. */
    public SignedRequest part(String id, String digest) {
        return new SignedRequest(signatory, id, digest);
    }

    @Override
    public String getName() {
        return partnerId();
    }

    /**
     * That this event id is good for this content alone, among all requests of the partner.
     *
     * @param about the person in whose account the answer is kept, or null
     */
    public UniqueName uniqueName(UUID about) {
        return new UniqueName(name(eventId), contentDigest, SignatureProblem.EVENT_ID_REUSED, about);
    }

    /** The unique name of an event of the same partner. */
    public String name(String event) {
        return SandboxName.of(signatory.sandbox(), "webhook|" + partnerId() + "|" + event);
    }

    /**
     * This request, if what was signed is about the very person and enrolment of its address: the signature covers the body, not
     * the address.
     *
     * @throws id.prakerja.refusal.RefusedException {@code SIGNED_CONTENT_DIFFERS}
     */
    public SignedRequest about(boolean sameAsAddress) {
        if (!sameAsAddress) {
            throw Refusal.of(SignatureProblem.SIGNED_CONTENT_DIFFERS).toException();
        }
        return this;
    }

    /** The request's name among the requests of all partners. */
    public String requestKey() {
        return requestKey(partnerId(), eventId);
    }

    /** The name of a partner's event among the requests of all partners. */
    public static String requestKey(String partnerId, String eventId) {
        return partnerId + "|" + eventId;
    }
}
