package id.prakerja.events;

import java.util.UUID;

/**
 * By what one payment partner knows a person.
 *
 * @param partner the payment partner's id
 * @param keyId id of the partner's key, under which the digest is
 * @param digest lower-case hex HMAC-SHA-256 of the NIK under that key
 * @param personId the person's id towards this partner alone (UUIDv8)
 */
public record PartnerIdentity(String partner, String keyId, String digest, UUID personId) {}
