package id.prakerja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.Claims;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2020-09-03T05:00:00Z");

    private final JWTAuthContextInfo context = new JWTAuthContextInfo();
    private final CountingVerifier verifier = new CountingVerifier();
    private Instant now = START;
    private final VerifiedTokens tokens = new VerifiedTokens(verifier, () -> now);

    @Test
    void aTokenThatComesAgainIsRememberedWhileItIsInForce() throws ParseException {
        tokens.parse("a", context);
        JWTCallerPrincipal second = tokens.parse("a", context);
        now = START.plusSeconds(59);

        assertSame(second, tokens.parse("a", context));
        assertEquals(2, verifier.calls);
    }

    @Test
    void tokensOfACrowdPushNoneOut() throws ParseException {
        tokens.parse("a", context);
        JWTCallerPrincipal known = tokens.parse("a", context);
        for (int other = 0; other < 20_000; other++) {
            tokens.parse("crowd-" + other, context);
        }

        assertSame(known, tokens.parse("a", context));
    }

    @Test
    void anExpiredTokenIsVerifiedAgainAndSoRefused() throws ParseException {
        tokens.parse("a", context);
        tokens.parse("a", context);
        now = START.plusSeconds(60);
        verifier.refuses = true;

        assertThrows(ParseException.class, () -> tokens.parse("a", context));
    }

    @Test
    void aRefusedTokenIsNotRemembered() throws ParseException {
        verifier.refuses = true;
        assertThrows(ParseException.class, () -> tokens.parse("a", context));
        verifier.refuses = false;

        tokens.parse("a", context);

        assertEquals(2, verifier.calls);
    }

    @Test
    void whatOneContextAcceptsIsVerifiedAnewInAnother() throws ParseException {
        tokens.parse("a", context);
        tokens.parse("a", context);
        tokens.parse("a", new JWTAuthContextInfo());
        tokens.parse("b", context);

        assertEquals(4, verifier.calls);
    }

    private static final class CountingVerifier extends JWTCallerPrincipalFactory {

        private int calls;
        private boolean refuses;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
            calls++;
            if (refuses) {
                throw new ParseException("refused");
            }
            return new Expiring(token, START.plusSeconds(60));
        }
    }

    private static final class Expiring extends JWTCallerPrincipal {

        private final Instant expiry;

        Expiring(String token, Instant expiry) {
            super(token, "Bearer");
            this.expiry = expiry;
        }

        @Override
        protected Collection<String> doGetClaimNames() {
            return List.of(Claims.exp.name());
        }

        @Override
        protected Object getClaimValue(String name) {
            return Claims.exp.name().equals(name) ? expiry.getEpochSecond() : null;
        }
    }
}
