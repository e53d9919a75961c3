package id.prakerja.rest.problem;

import id.prakerja.refusal.RefusedException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal of the domain as a problem. */
@Provider
public final class RefusedExceptionMapper extends ExceptionMapperBase<RefusedException> {

    @Override
    protected HttpProblem toProblem(RefusedException refused) {
        return Problems.of(refused.refusal());
    }
}
