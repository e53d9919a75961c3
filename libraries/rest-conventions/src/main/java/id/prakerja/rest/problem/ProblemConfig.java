package id.prakerja.rest.problem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where refusals are explained. */
@ConfigMapping(prefix = "prakerja.problems")
public interface ProblemConfig {

    /** What the {@code type} of a problem begins with. {@code /problems/} leads to the page of the service that has refused. */
    @WithDefault("https://docs.prakerja.local/problems/")
    String address();
}
