package id.prakerja.rest.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers JSON of another shape than asked for, such as a list in place of an object. Quarkus has an answer of its own for
 * exactly this exception, which is no problem detail; {@link ProblemCompleter} says what is wrong.
 */
@Provider
public final class MismatchedInputMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatched) {
        return HttpProblem.valueOf(Response.Status.BAD_REQUEST);
    }
}
