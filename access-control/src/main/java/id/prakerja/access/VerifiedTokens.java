package id.prakerja.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Remembers tokens whose signature has been verified, for a caller's next requests: verifying costs more than all else that a
 * service does with a small request. A remembered token is good until it expires, and for five minutes at most, so that a
 * signing key that is withdrawn stops opening doors. A token that was refused is not remembered.
 *
 * <p>Expiry goes by real time, as the verification itself does, never by the programme's movable clock.
 */
@Alternative
@Priority(1)
@Singleton
public class VerifiedTokens extends JWTCallerPrincipalFactory {

    /** A few kilobytes each. */
    private static final int MOST = 2000;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JWTCallerPrincipalFactory verifier;
    private final InstantSource realTime;
    private final Cache<Key, JWTCallerPrincipal> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /** Remembers what the library's own verifier has accepted. */
    @Inject
    public VerifiedTokens() {
        this(JWTCallerPrincipalFactory.instance(), InstantSource.system());
    }

    VerifiedTokens(JWTCallerPrincipalFactory verifier, InstantSource realTime) {
        this.verifier = verifier;
        this.realTime = realTime;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        Key key = new Key(token, context);
        JWTCallerPrincipal known = verified.getIfPresent(key);
        if (known != null && known.getExpirationTime() > realTime.instant().getEpochSecond()) {
            return known;
        }
        JWTCallerPrincipal principal = verifier.parse(token, context);
        verified.put(key, principal);
        return principal;
    }

    /** The same text is another token where it is verified by other keys: contexts are told apart by identity. */
    private record Key(String token, JWTAuthContextInfo context) {}
}
