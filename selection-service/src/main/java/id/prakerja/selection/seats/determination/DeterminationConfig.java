package id.prakerja.selection.seats.determination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a determination asks of its decree. */
@ConfigMapping(prefix = "prakerja.determination")
public interface DeterminationConfig {

    /** Form of a decree's number, as a regular expression: a number typed wrongly would stand in every notice. */
    @WithDefault("SK[-./ ][0-9A-Za-z][0-9A-Za-z ./-]{0,95}")
    String decreePattern();
}
