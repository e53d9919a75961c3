package id.prakerja.testkit;

import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the application under test shows health, metrics and the description of its API. */
public final class Management {

    private Management() {}

    /**
     * An address of the management port.
     *
     * @param path such as {@code /q/metrics}
     */
    public static URI at(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class))
                .resolve(path);
    }
}
