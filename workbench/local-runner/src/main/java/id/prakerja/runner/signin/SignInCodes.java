package id.prakerja.runner.signin;

import id.prakerja.runner.issuer.TokenHolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that were given to browsers and wait for the application that sent them: each is good once, and for a minute. */
final class SignInCodes {

    private static final Duration VALIDITY = Duration.ofMinutes(1);
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> granted = new ConcurrentHashMap<>();

    /** Gives a code for who signed in. */
    String give(TokenHolder holder, SignInRequest request) {
        granted.values().removeIf(Grant::lapsed);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        granted.put(code, new Grant(holder, request, Instant.now().plus(VALIDITY)));
        return code;
    }

    /**
     * Takes a code back.
     *
     * @param verifier what the challenge of the request was made of (RFC 7636, S256)
     * @return who signed in, if all of it is as it was asked for
     */
    Optional<Grant> take(String code, String client, String redirectUri, String verifier) {
        return Optional.ofNullable(code)
                .map(granted::remove)
                .filter(grant -> !grant.lapsed())
                .filter(grant -> grant.request().client().equals(client))
                .filter(grant -> grant.request().redirectUri().equals(redirectUri))
                .filter(grant -> verifier != null
                        && challenge(verifier).equals(grant.request().challenge()));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * What a code stands for.
     *
     * @param holder who signed in
     * @param request what was asked for
     * @param until when the code lapses
     */
    record Grant(TokenHolder holder, SignInRequest request, Instant until) {

        boolean lapsed() {
            return Instant.now().isAfter(until);
        }
    }
}
