package id.prakerja.messaging.mongo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class MongoFailuresTest {

    @Test
    void aServerThatIsAwayIsNoFaultOfTheEvent() {
        assertTrue(MongoFailures.isInfrastructure(new CompletionException(new MongoTimeoutException("no server"))));
        assertTrue(MongoFailures.isInfrastructure(new IOException("connection reset")));
    }

    @Test
    void whatIsInTheEventIsNoFaultOfTheInfrastructureWhateverItsExceptionIsCalled() {
        assertFalse(MongoFailures.isInfrastructure(new JsonParseException(null, "no JSON")));
        assertFalse(MongoFailures.isInfrastructure(new CompletionException(new JsonParseException(null, "no JSON"))));
    }
}
