package id.prakerja.runner.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.issuer.TokenHolder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserSignInTest {

    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String CONSOLE = "http://localhost:8086/console";

    private final SignInCodes codes = new SignInCodes();

    @Test
    void aCodeIsGoodOnceForWhoAskedForIt() {
        SignInRequest request = request(CONSOLE).orElseThrow();
        String code = codes.give(TokenHolder.staff("operator"), request);

        assertEquals(
                "operator",
                codes.take(code, "console", CONSOLE, VERIFIER)
                        .orElseThrow()
                        .holder()
                        .role());
        assertEquals(Optional.empty(), codes.take(code, "console", CONSOLE, VERIFIER));
    }

    @Test
    void aStolenCodeOpensNothing() {
        SignInRequest request = request(CONSOLE).orElseThrow();

        assertEquals(
                Optional.empty(),
                codes.take(codes.give(TokenHolder.staff("operator"), request), "console", CONSOLE, "another"));
        assertEquals(
                Optional.empty(),
                codes.take(codes.give(TokenHolder.staff("operator"), request), "other", CONSOLE, VERIFIER));
        assertEquals(
                Optional.empty(),
                codes.take(
                        codes.give(TokenHolder.staff("operator"), request),
                        "console",
                        "http://localhost:1/console",
                        VERIFIER));
    }

    @Test
    void nobodyIsSentToAnotherMachineOrWithoutAChallenge() {
        assertTrue(request("http://127.0.0.1:8086/console").isPresent());
        assertEquals(Optional.empty(), request("https://example.org/console"));
        assertEquals(Optional.empty(), request("http://localhost.example.org/"));
        assertEquals(Optional.empty(), request("http://localhost@example.org/"));
        assertEquals(Optional.empty(), SignInRequest.of(Map.of("response_type", "code", "redirect_uri", CONSOLE)));
    }

    private static Optional<SignInRequest> request(String redirectUri) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                "console",
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256"));
        parameters.put("redirect_uri", redirectUri);
        return SignInRequest.of(parameters);
    }
}
