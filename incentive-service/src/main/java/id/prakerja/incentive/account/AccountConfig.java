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
}
