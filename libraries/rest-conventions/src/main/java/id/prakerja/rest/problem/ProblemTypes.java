package id.prakerja.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Lets the {@code type} of every problem lead to where it is explained. */
@ApplicationScoped
class ProblemTypes {

    private final String address;

    ProblemTypes(ProblemConfig config) {
        address = config.address();
    }

    HttpProblem explained(HttpProblem problem) {
        String type = String.valueOf(problem.getType());
        return type.startsWith(Problems.TYPE_PREFIX)
                ? HttpProblem.builder(problem)
                        .withType(URI.create(address + type.substring(Problems.TYPE_PREFIX.length())))
                        .build()
                : problem;
    }
}
