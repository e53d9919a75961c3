package id.prakerja.training.storage;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers a document server that is away with 503 and a time to come back, and its other faults as faults of ours. */
@Provider
public final class DocumentServerMapper extends ExceptionMapperBase<MongoException> {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final List<Class<? extends MongoException>> PASSING = List.of(
            MongoTimeoutException.class,
            MongoSocketException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class);

    @Override
    protected HttpProblem toProblem(MongoException fault) {
        if (PASSING.stream().noneMatch(type -> type.isInstance(fault))) {
            return Problems.of(CommonProblem.INTERNAL_ERROR);
        }
        return HttpProblem.builder(Problems.of(CommonProblem.TEMPORARILY_UNAVAILABLE))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
