package id.prakerja.messaging.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Tells failures that pass by themselves from those that an event has caused. */
final class MongoFailures {

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoInterruptedException.class,
            IOException.class,
            TimeoutException.class);

    /** Labels by which the server itself says that the same may succeed later. */
    private static final List<String> PASSING_LABELS =
            List.of("RetryableWriteError", "TransientTransactionError", "SystemOverloadedError");

    private MongoFailures() {}

    /** Whether the failure or one of its causes is the infrastructure's. */
    static boolean isInfrastructure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof JsonProcessingException) {
            return false; // what cannot be read as JSON is an IOException by name alone
        }
        return PASSING.stream().anyMatch(type -> type.isInstance(cause))
                || (cause instanceof MongoException mongo
                        && PASSING_LABELS.stream().anyMatch(mongo::hasErrorLabel));
    }
}
