package id.prakerja.rest.problem;

import id.prakerja.groupcommit.GroupCommitFullException;
import id.prakerja.refusal.Refusal;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers a full queue with 503 and a time to come back. */
@Provider
public final class GroupCommitFullMapper extends ExceptionMapperBase<GroupCommitFullException> {

    private static final String RETRY_AFTER_SECONDS = "2";

    @Override
    protected HttpProblem toProblem(GroupCommitFullException full) {
        return Problems.builder(Refusal.of(CommonProblem.BUSY))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
