package id.prakerja.training.sharing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many people may share what should be one's own before it looks wrong. */
@ConfigMapping(prefix = "prakerja.training.signal")
public interface SignalConfig {

    /** People whose sessions come from one device. */
    @WithDefault("3")
    int peopleOfDevice();

    /** People whose sessions come from one network address; offices and providers share one. */
    @WithDefault("50")
    int peopleOfAddress();

    /** People whose sessions come by one account of a platform. */
    @WithDefault("1")
    int peopleOfAccount();

    /** People who review trainings of one institution in the same words. */
    @WithDefault("3")
    int peopleOfReview();

    /** Letters that a review needs before its words can be called copied. */
    @WithDefault("40")
    int lettersOfReview();
}
