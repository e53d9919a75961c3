package id.prakerja.webhooks;

import id.prakerja.signatures.WebhookKey;
import java.net.URI;
import java.util.List;

/**
 * Where somebody receives webhooks.
 *
 * @param address of the receiver; {@code https}
 * @param keys shared with it: one, or several while it changes them
 * @param insideAllowed whether it may lie in our own network and speak plain {@code http}, as in a local run
 */
public record WebhookEndpoint(URI address, List<WebhookKey> keys, boolean insideAllowed) {

    /**
     * An endpoint.
     *
     * @throws IllegalArgumentException if the address is none that may be called, or there is no key
     */
    public WebhookEndpoint {
        keys = List.copyOf(keys);
        boolean scheme = "https".equals(address.getScheme()) || (insideAllowed && "http".equals(address.getScheme()));
        if (!scheme || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("Webhooks go to https addresses with a host and without a password");
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Webhooks are signed: an endpoint has a key");
        }
    }

    boolean encrypted() {
        return "https".equals(address.getScheme());
    }

    int port() {
        int standard = encrypted() ? 443 : 80;
        return address.getPort() < 0 ? standard : address.getPort();
    }

    String pathAndQuery() {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
