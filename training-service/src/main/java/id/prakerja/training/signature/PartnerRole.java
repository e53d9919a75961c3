package id.prakerja.training.signature;

/** Roles of a request that a partner has signed. They are given by the signature alone; a token with these names is no partner. */
public final class PartnerRole {

    /** A digital platform. */
    public static final String PLATFORM = "platform";

    /** A training institution. */
    public static final String INSTITUTION = "institution";

    private PartnerRole() {}
}
