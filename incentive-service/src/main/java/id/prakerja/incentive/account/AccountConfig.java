package id.prakerja.incentive.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts are confirmed, {@code prakerja.incentive.account.*}. */
@ConfigMapping(prefix = "prakerja.incentive.account")
public interface AccountConfig {

    /** Pause before a partner that gave no clear answer is asked again, by a query. Longer than two calls may take. */
    @WithDefault("PT30S")
    Duration askAgainAfter();

    /** Questions under way at once. */
    @WithDefault("16")
    int concurrentQuestions();

    /** Level of identification, as partners tell it, without which an account is not paid to. */
    @WithDefault("FULL")
    String kycLevel();

    /** Programme time after which a request that no partner has confirmed lapses. */
    @WithDefault("P7D")
    Duration lapsesAfter();

    /** Requests to link an account that one person may make within a day, or what {@code requests-within} says. */
    @WithDefault("10")
    int mostRequests();

    /** Programme time over which a person's requests are counted. */
    @WithDefault("P1D")
    Duration requestsWithin();
}
