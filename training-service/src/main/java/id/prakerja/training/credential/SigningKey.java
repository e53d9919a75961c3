package id.prakerja.training.credential;

import java.time.Instant;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * A key that signs credentials, or did.
 *
 * @param number counts the keys from 1
 * @param pair both halves
 * @param madeAt when it was made, UTC
 */
record SigningKey(int number, RsaJsonWebKey pair, Instant madeAt) {

    String keyId() {
        return Integer.toString(number);
    }
}
