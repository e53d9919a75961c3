package id.prakerja.snap;

import java.security.PrivateKey;

/**
 * Who we are to a partner.
 *
 * @param clientId {@code X-CLIENT-KEY}
 * @param clientSecret signs transactions under the symmetric scheme; empty where that is not used
 * @param privateKey signs requests for tokens, and transactions under the asymmetric scheme
 * @param partnerId {@code X-PARTNER-ID}
 * @param channelId {@code CHANNEL-ID}
 */
public record SnapCredentials(
        String clientId, String clientSecret, PrivateKey privateKey, String partnerId, String channelId) {

    @Override
    public String toString() {
        return "SnapCredentials[clientId=%s]".formatted(clientId);
    }
}
