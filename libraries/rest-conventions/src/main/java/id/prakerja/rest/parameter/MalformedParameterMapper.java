package id.prakerja.rest.parameter;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Answers a parameter that cannot be read with 400, {@code FIELD_MALFORMED} and its name. */
@Provider
public final class MalformedParameterMapper extends ExceptionMapperBase<MalformedParameterException> {

    @Override
    protected HttpProblem toProblem(MalformedParameterException malformed) {
        return Problems.ofField(
                Refusal.of(CommonProblem.FIELD_MALFORMED, malformed.parameter()), malformed.parameter());
    }
}
