package id.prakerja.snap;

/** How transactions are signed. */
public enum SignatureScheme {
    /** HMAC-SHA-512 under the client secret, with an access token. */
    SYMMETRIC,
    /** SHA256withRSA under the client's own key, without a token. */
    ASYMMETRIC
}
