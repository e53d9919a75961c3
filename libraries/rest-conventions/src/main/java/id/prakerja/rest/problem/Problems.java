package id.prakerja.rest.problem;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns refusals into problem details (RFC 9457): {@code type}, {@code title}, {@code status}, {@code detail} in the caller's
 * language, the stable {@code code}, and {@code messages} in both languages.
 */
public final class Problems {

    /** Member with the stable code. */
    public static final String CODE = "code";

    static final String MESSAGES = "messages";
    static final String APPEAL = "appeal";
    static final String VIOLATIONS = "violations";
    static final String FIELD = "field";

    static final String TYPE_PREFIX = "https://docs.prakerja.local/problems/";

    private Problems() {}

    /**
     * A problem to throw.
     *
     * @param code why
     * @param details what fills the places in the code's sentences
     * @return the problem as an exception
     */
    public static HttpProblem of(ProblemCode code, Object... details) {
        return of(Refusal.of(code, details));
    }

    /**
     * A problem to throw.
     *
     * @param refusal what is refused and why
     * @return the problem as an exception
     */
    public static HttpProblem of(Refusal refusal) {
        return builder(refusal).build();
    }

    /**
     * A problem to throw about one field or parameter.
     *
     * @param refusal what is refused and why
     * @param field its name
     * @return the problem as an exception
     */
    public static HttpProblem ofField(Refusal refusal, String field) {
        return builder(refusal).with(FIELD, field).build();
    }

    static HttpProblem.Builder builder(Refusal refusal) {
        ProblemCode code = refusal.code();
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(URI.create(
                        TYPE_PREFIX + code.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .withTitle(title(code))
                .withStatus(code.problem().status())
                .withDetail(refusal.english())
                .with(CODE, code.name())
                .with(MESSAGES, Map.of("en", refusal.english(), "id", refusal.indonesian()));
        Optional.ofNullable(code.problem().appeal()).ifPresent(path -> builder.with(APPEAL, path));
        return builder;
    }

    private static String title(ProblemCode code) {
        Response.Status status = Response.Status.fromStatusCode(code.problem().status());
        return status == null ? "Refused" : status.getReasonPhrase();
    }
}
