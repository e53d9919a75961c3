package id.prakerja.training.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How partners that want to are told what concerns them. */
@ConfigMapping(prefix = "prakerja.training.webhook")
public interface WebhookConfig {

    /** How long an attempt may take. */
    @WithDefault("PT15S")
    Duration answerWithin();

    /** Pause between two looks for messages that are due. */
    @WithDefault("PT1S")
    Duration interval();

    /** The most attempts under way to one partner. */
    @WithDefault("4")
    int concurrency();

    /** How long messages can be listed and delivered again. */
    @WithDefault("P30D")
    Duration kept();

    /** Pause between two removals of older ones. */
    @WithDefault("PT1H")
    Duration removalInterval();

    /** Whether receivers may lie in the own network and speak plain http, as in a local run. */
    @WithDefault("false")
    boolean insideAllowed();
}
