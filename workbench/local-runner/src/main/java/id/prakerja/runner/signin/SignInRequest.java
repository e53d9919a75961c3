package id.prakerja.runner.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An application's request to sign somebody in: the authorization code flow with a challenge, and nothing else.
 *
 * @param client the application
 * @param redirectUri where the browser goes with the code; on this machine alone
 * @param state handed back as it came
 * @param nonce handed back in the identity token
 * @param challenge of PKCE, S256
 */
record SignInRequest(String client, String redirectUri, String state, String nonce, String challenge) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /** The request in the parameters; empty if it is no such request, or would send the browser to another machine. */
    static Optional<SignInRequest> of(Map<String, String> parameters) {
        boolean flow = "code".equals(parameters.get("response_type"))
                && "S256".equals(parameters.get("code_challenge_method"))
                && parameters.keySet().containsAll(Set.of("client_id", "redirect_uri", "code_challenge"));
        return flow && isHere(parameters.get("redirect_uri"))
                ? Optional.of(new SignInRequest(
                        parameters.get("client_id"),
                        parameters.get("redirect_uri"),
                        parameters.get("state"),
                        parameters.get("nonce"),
                        parameters.get("code_challenge")))
                : Optional.empty();
    }

    private static boolean isHere(String redirectUri) {
        try {
            URI target = URI.create(redirectUri);
            return "http".equals(target.getScheme())
                    && target.getHost() != null
                    && THIS_MACHINE.contains(target.getHost());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
