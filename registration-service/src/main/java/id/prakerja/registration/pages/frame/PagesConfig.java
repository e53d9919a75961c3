package id.prakerja.registration.pages.frame;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Pages for applicants, {@code prakerja.pages.*}: which APIs they call, with the applicant's own token. */
@ConfigMapping(prefix = "prakerja.pages")
public interface PagesConfig {

    /** Address of this service's own API. */
    @WithDefault("http://localhost:8081")
    String registration();

    /** Address of selection-service. */
    @WithDefault("http://localhost:8082")
    String selection();

    /** Address of training-service. */
    @WithDefault("http://localhost:8083")
    String training();

    /** Address of incentive-service. */
    @WithDefault("http://localhost:8084")
    String incentive();

    /** Payment partners whose accounts can be linked, as they are offered. */
    @WithDefault("bni,gopay,linkaja,ovo")
    List<String> paymentPartners();

    /** How long an answer is waited for. */
    @WithDefault("PT10S")
    Duration patience();
}
