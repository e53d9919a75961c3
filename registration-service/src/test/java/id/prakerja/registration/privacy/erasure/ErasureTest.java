package id.prakerja.registration.privacy.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.support.ServiceTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ServiceTest
class ErasureTest {

    @Inject
    Pool pool;

    @Test
    void ofEveryTableThatTellsOfAnApplicantItIsSaidWhetherItForgets() {
        assertEquals(
                Set.of(),
                Erasure.TABLES
                        .undeclared(pool, List.of("applicant_id", "participant_id"))
                        .await()
                        .indefinitely());
    }
}
