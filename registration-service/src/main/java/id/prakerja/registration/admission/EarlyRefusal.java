package id.prakerja.registration.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Answers at the door with the same problem details as everywhere, before a request has reached an operation. */
@ApplicationScoped
class EarlyRefusal {

    private final ObjectMapper json;

    @Inject
    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** Answers; headers of the response may have been set before. */
    void answer(RoutingContext context, Refusal refusal) {
        HttpProblem problem = HttpProblem.builder(Problems.of(refusal))
                .withDetail(prefersIndonesian(context) ? refusal.indonesian() : refusal.english())
                .build();
        context.response()
                .setStatusCode(refusal.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(written(problem));
    }

    private static boolean prefersIndonesian(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .findFirst()
                .filter(language ->
                        language.tag().equals("id") || language.tag().equals("in"))
                .isPresent();
    }

    private String written(HttpProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON", e);
        }
    }
}
