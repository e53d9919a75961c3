package id.prakerja.sealed.wrapping;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Where a transit engine of Vault or OpenBao is.
 *
 * @param server such as {@code https://vault.example.id:8200}; plain HTTP on this machine alone, where an agent may listen
 * @param mount the path of the engine
 * @param key the name of the master key
 * @param token a file with the token, which whoever renews it writes anew
 * @param namespace of Vault Enterprise or OpenBao
 * @param timeout of one call
 */
public record VaultAddress(
        URI server, String mount, String key, Path token, Optional<String> namespace, Duration timeout) {

    private static final String NAME = "[A-Za-z0-9_.-]+";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Checks what would betray a token or lead elsewhere.
     *
     * @throws IllegalStateException if the token would cross a network in the clear, or a name is none
     */
    public VaultAddress {
        String scheme = server.getScheme();
        boolean here = server.getHost() != null && THIS_MACHINE.contains(server.getHost());
        if (!"https".equals(scheme) && !("http".equals(scheme) && here)) {
            throw new IllegalStateException("Vault is called by https, or by http on this machine: " + server);
        }
        if (!key.matches(NAME) || !mount.matches(NAME + "(/" + NAME + ")*")) {
            throw new IllegalStateException(
                    "Neither mount nor key of the transit engine has such a name: " + mount + ", " + key);
        }
    }

    /** Where an operation of the engine is called with the key. */
    URI of(String operation) {
        return server.resolve("/v1/" + mount + '/' + operation + '/' + key);
    }
}
