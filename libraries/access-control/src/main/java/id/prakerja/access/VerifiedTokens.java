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
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Remembers tokens whose signature has been verified, for a caller's next requests: verifying costs more than all else that a
 * service does with a small request. A remembered token is good until it expires, and for five minutes at most, so that a
 * signing key that is withdrawn stops opening doors. A token that was refused is not remembered.
 *
 * <p>A token is remembered when it comes for the second time. In a crowd of people who come once each, nothing would be gained by
 * keeping theirs, and those of partners and staff would be pushed out.
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

    /** A power of two. */
    private static final int MARKS = 8192;

    private final JWTCallerPrincipalFactory verifier;
    private final InstantSource realTime;
    private final Cache<Key, JWTCallerPrincipal> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /** Marks of tokens that have come once. Where two leave theirs in one place, the earlier is taken for new again. */
    private final AtomicIntegerArray cameOnce = new AtomicIntegerArray(MARKS);

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
        if (cameBefore(token)) {
            verified.put(key, principal);
        }
        return principal;
    }

    private boolean cameBefore(String token) {
        int mark = token.hashCode();
        return cameOnce.getAndSet(mark & (MARKS - 1), mark) == mark;
    }

    /** The same text is another token where it is verified by other keys: contexts are told apart by identity. */
    private record Key(String token, JWTAuthContextInfo context) {}
}
