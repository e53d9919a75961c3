package id.prakerja.registration.door.onetimecode;

import id.prakerja.registration.door.onetimecode.domain.CodeVerdict;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;

/** What a refused code is answered. */
public final class CodeAnswers {

    private CodeAnswers() {}

    /**
     * Lets an accepted code pass.
     *
     * @param verdict after the commit
     * @param now the present time, to say when to come back
     * @throws HttpProblem the refusal, with {@code Retry-After} where waiting helps
     */
    public static void orRefuse(CodeVerdict verdict, Instant now) {
        verdict.refusal().ifPresent(refusal -> {
            HttpProblem.Builder problem = HttpProblem.builder(Problems.of(refusal));
            verdict.retryAt().ifPresent(retryAt -> problem.withHeader(HttpHeaders.RETRY_AFTER, seconds(now, retryAt)));
            throw problem.build();
        });
    }

    /** Rounded up, so that nobody comes back a moment too early. */
    private static long seconds(Instant now, Instant retryAt) {
        return Duration.between(now, retryAt).plusMillis(999).toSeconds();
    }
}
