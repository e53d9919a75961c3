package id.prakerja.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Answers at the door with the same problem details as everywhere, before a request has reached an operation. */
@ApplicationScoped
public class EarlyRefusal {

    private final ObjectMapper json;

    @Inject
    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Answers; headers of the response may have been set before.
     *
     * @param context the request, whose body nobody has begun to read
     * @param refusal why it is not served
     */
    public void answer(RoutingContext context, Refusal refusal) {
        HttpProblem problem = HttpProblem.builder(Problems.of(refusal))
                .withDetail(prefersIndonesian(context) ? refusal.indonesian() : refusal.english())
                .build();
        context.response()
                .setStatusCode(refusal.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(written(problem));
    }

    private static boolean prefersIndonesian(RoutingContext context) {
        return Languages.prefersIndonesian(context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .map(Locale::forLanguageTag)
                .toList());
    }

    private String written(HttpProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON", e);
        }
    }
}
