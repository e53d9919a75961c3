package id.prakerja.defaults;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Security;
import org.jboss.logging.Logger;

/**
 * Has signatures of tokens and the encryption of personal data done by native code: it takes half of the processor time that Java's own
 * takes, of which a registration spends a tenth. No algorithm changes, so data and tokens of the one are good for the other. Where the
 * native code does not load (another processor, a folder for temporary files that runs nothing), Java's own goes on doing it.
 */
@ApplicationScoped
public class NativeCrypto {

    /** Java's own random numbers are faster, and those of this provider nobody asked for. */
    private static final String OWN_RANDOM_NUMBERS = "com.amazon.corretto.crypto.provider.registerSecureRandom";

    private static final Logger LOG = Logger.getLogger(NativeCrypto.class);

    private final CryptoConfig config;

    NativeCrypto(CryptoConfig config) {
        this.config = config;
    }

    /** Before anything is verified or opened. */
    void install(@Observes @Priority(1) StartupEvent start) {
        if (!config.nativeCode()) {
            return;
        }
        System.setProperty(OWN_RANDOM_NUMBERS, "false");
        AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
        if (provider.getLoadingError() != null) {
            LOG.infof(
                    "Java's own cryptography is used: %s",
                    provider.getLoadingError().getMessage());
        } else if (provider.runSelfTests() == SelfTestStatus.FAILED) {
            LOG.warn("Java's own cryptography is used: the native one fails its own tests");
        } else {
            Security.insertProviderAt(provider, 1);
        }
    }
}
