package id.prakerja.rest.body;

import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Answers a body that turned out too large with 413 and a code. */
@Provider
public final class BodyTooLargeMapper extends ExceptionMapperBase<BodyTooLargeException> {

    @Override
    protected HttpProblem toProblem(BodyTooLargeException tooLarge) {
        return Problems.of(CommonProblem.PAYLOAD_TOO_LARGE);
    }
}
