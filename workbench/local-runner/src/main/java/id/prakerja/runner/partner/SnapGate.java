package id.prakerja.runner.partner;

import id.prakerja.snap.RequestVerifier;
import id.prakerja.snap.SnapTime;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may speak to a simulated SNAP provider: tokens, signatures, and each {@code X-EXTERNAL-ID} once a day. */
final class SnapGate {

    static final Duration TOKEN_VALID = Duration.ofMinutes(15);

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 24;
    private static final int EXTERNAL_ID_LENGTH = 40;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private final Client client;
    private final Clock clock;
    private final RequestVerifier verifier;
    private String day = "";
    private final Set<String> externalIds = new HashSet<>();

    SnapGate(Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.verifier = new RequestVerifier(clock, SKEW);
    }

    /**
     * The one client that a provider has here.
     *
     * @param id {@code X-CLIENT-KEY}
     * @param secret signs transactions under the symmetric scheme
     * @param key to the client's private one
     */
    record Client(String id, String secret, PublicKey key) {}

    /** A token for a request that is signed as it must be. */
    Optional<String> token(SnapRequest request) {
        if (!client.id().equals(request.header("X-CLIENT-KEY"))
                || !verifier.isTokenRequest(request.signed(), client.id(), client.key())) {
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        tokens.put(token, clock.instant().plus(TOKEN_VALID));
        return Optional.of(token);
    }

    /** Why a transaction may not pass, as HTTP status and case; empty if it may. */
    Optional<String> refusal(SnapRequest request) {
        String externalId = request.header("X-EXTERNAL-ID");
        if (externalId.isEmpty()
                || externalId.length() > EXTERNAL_ID_LENGTH
                || request.header("X-PARTNER-ID").isEmpty()
                || request.header("CHANNEL-ID").isEmpty()) {
            return Optional.of("40002");
        }
        String authorization = request.header("Authorization");
        if (authorization.isEmpty()) {
            if (!request.anySigned(signed -> verifier.isAsymmetric(signed, client.key()))) {
                return Optional.of("40100");
            }
        } else {
            String token = authorization.replaceFirst("^Bearer ", "");
            Instant until = tokens.get(token);
            if (until == null || !clock.instant().isBefore(until)) {
                return Optional.of("40101");
            }
            if (!request.anySigned(signed -> verifier.isSymmetric(signed, token, client.secret()))) {
                return Optional.of("40100");
            }
        }
        return firstToday(externalId) ? Optional.empty() : Optional.of("40900");
    }

    private synchronized boolean firstToday(String externalId) {
        String today = SnapTime.text(clock.instant()).substring(0, "2020-12-17".length());
        if (!today.equals(day)) {
            day = today;
            externalIds.clear();
        }
        return externalIds.add(externalId);
    }
}
