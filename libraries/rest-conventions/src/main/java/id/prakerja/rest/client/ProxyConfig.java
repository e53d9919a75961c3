package id.prakerja.rest.client;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which machines in front of the service are believed about where a request came from. */
@ConfigMapping(prefix = "prakerja.proxies")
public interface ProxyConfig {

    /**
     * Subnets of our own proxies.
     *
     * @return such as {@code 10.0.0.0/8}; none: what {@code X-Forwarded-For} says is not looked at, for anybody can write it
     */
    Optional<List<String>> trusted();
}
