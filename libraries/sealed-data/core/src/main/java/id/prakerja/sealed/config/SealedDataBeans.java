package id.prakerja.sealed.config;

import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.KeyedDigests;
import id.prakerja.sealed.config.SealedDataConfig.DigestKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives an application its cipher and its digests. */
@ApplicationScoped
public class SealedDataBeans {

    private final SealedDataConfig config;

    SealedDataBeans(SealedDataConfig config) {
        this.config = config;
    }

    /** The cipher under the configured keys. */
    @Produces
    @Singleton
    DataCipher cipher() {
        return new DataCipher(new ConfiguredKeys(config.activeKey(), config.keys()));
    }

    /**
     * The digests of a use.
     *
     * @param use as in {@code prakerja.personal-data.digests.<use>}
     * @throws IllegalStateException if no keys are configured for it
     */
    public KeyedDigests digests(String use) {
        DigestKeys keys = config.digests().get(use);
        if (keys == null) {
            throw new IllegalStateException("Configure prakerja.personal-data.digests." + use);
        }
        return new KeyedDigests(keys.activeKey(), keys.keys());
    }
}
