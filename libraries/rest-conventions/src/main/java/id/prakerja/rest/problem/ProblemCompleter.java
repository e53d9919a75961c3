package id.prakerja.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.prakerja.json.JsonFaults;
import id.prakerja.refusal.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * Completes what the framework itself refuses (broken JSON, failed validation, a wrong method, a missing token, a fault) to the
 * same form as our own refusals, without the framework's words, which may name classes; and puts {@code detail} into the
 * caller's language.
 */
@ApplicationScoped
public class ProblemCompleter implements ProblemPostProcessor {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final HttpHeaders request;
    private final ProblemTypes types;

    @Inject
    ProblemCompleter(HttpHeaders request, ProblemTypes types) {
        this.types = types;
        this.request = request;
    }

    /** Comes before the processor that logs, so that what is logged is what is answered. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem complete = types.explained(
                problem.getParameters().containsKey(Problems.CODE) ? problem : complete(problem, context.cause));
        HttpProblem placed = context.path == null ? complete : placed(complete, context.path);
        return Languages.prefersIndonesian(request.getAcceptableLanguages()) ? inIndonesian(placed) : placed;
    }

    /** With the path that was asked as a URI reference: what no such reference may hold stays percent-encoded. */
    private static HttpProblem placed(HttpProblem problem, String path) {
        try {
            String reference = new URI(null, null, path, null).toASCIIString();
            return HttpProblem.builder(problem)
                    .withInstance(InstanceUtils.pathToInstance(reference))
                    .build();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpProblem complete(HttpProblem bare, Throwable cause) {
        Optional<ConstraintViolationException> violations = inChain(cause, ConstraintViolationException.class);
        HttpProblem.Builder builder;
        if (violations.isPresent() && bare.getStatusCode() < 500) {
            builder = Problems.builder(Refusal.of(CommonProblem.VALIDATION_FAILED))
                    .with(
                            Problems.VIOLATIONS,
                            FieldViolation.of(violations.get().getConstraintViolations()));
        } else if (bare.getStatusCode() >= 500 && Outage.is(cause)) {
            builder = Problems.builder(Refusal.of(CommonProblem.TEMPORARILY_UNAVAILABLE))
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        } else if (bare.getStatusCode() == 400) {
            builder = inChain(cause, JsonProcessingException.class)
                    .map(ProblemCompleter::json)
                    .orElseGet(() -> Problems.builder(Refusal.of(CommonProblem.BAD_REQUEST)));
        } else {
            builder = Problems.builder(Refusal.of(CommonProblem.ofStatus(bare.getStatusCode())))
                    .withStatus(bare.getStatusCode());
        }
        bare.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    private static HttpProblem.Builder json(JsonProcessingException wrong) {
        Optional<String> field = JsonFaults.field(wrong);
        if (field.isPresent()) {
            return Problems.builder(Refusal.of(CommonProblem.FIELD_MALFORMED, field.get()))
                    .with(Problems.FIELD, field.get());
        }
        String where = wrong.getLocation() == null
                ? "-"
                : "line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr();
        return Problems.builder(Refusal.of(CommonProblem.MALFORMED_JSON, where));
    }

    private static HttpProblem inIndonesian(HttpProblem problem) {
        return problem.getParameters().get(Problems.MESSAGES) instanceof Map<?, ?> messages
                        && messages.get("id") instanceof String sentence
                ? HttpProblem.builder(problem).withDetail(sentence).build()
                : problem;
    }

    private static <T extends Throwable> Optional<T> inChain(Throwable cause, Class<T> type) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
