package id.prakerja.incentive.door;

import java.security.Principal;

/**
 * A payment partner that has signed a request. No token makes one.
 *
 * @param partner the partner's id
 */
record PartnerPrincipal(String partner) implements Principal {

    /** The role that a signature gives. */
    static final String ROLE = "payment-partner";

    @Override
    public String getName() {
        return partner;
    }
}
