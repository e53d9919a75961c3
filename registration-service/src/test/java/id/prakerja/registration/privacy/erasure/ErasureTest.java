package id.prakerja.registration.privacy.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.component.ServiceTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@ServiceTest
class ErasureTest {

    @Inject
    Pool pool;

    @Test
    void ofEveryTableThatTellsOfAnApplicantItIsSaidWhetherItForgets() {
        Set<String> tables = new TreeSet<>();
        for (Row row : pool.query("""
                        select table_name from information_schema.columns
                         where table_schema = current_schema() and column_name = 'applicant_id'
                        """).execute().await().indefinitely()) {
            tables.add(row.getString("table_name"));
        }
        Set<String> known = new TreeSet<>(Erasure.FORGOTTEN);
        known.addAll(Erasure.KEPT);

        assertEquals(tables, known);
    }
}
