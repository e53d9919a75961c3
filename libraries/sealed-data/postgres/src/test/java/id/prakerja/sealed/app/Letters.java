package id.prakerja.sealed.app;

import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.rotation.KeyJournal;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** A service that keeps two tables of envelopes, one of them with a key of two columns. */
@ApplicationScoped
public class Letters implements KeyJournal {

    /** What a letter says. */
    public static final SealedColumn BODY = new SealedColumn("letter", "body");

    /** What stands on a page. */
    public static final SealedColumn PAGE = new SealedColumn("letter_page", "content");

    @Produces
    @Singleton
    static SealedTable letters() {
        return new SealedTable(BODY, "id", new KeyColumn("id", "uuid"));
    }

    @Produces
    @Singleton
    static SealedTable pages() {
        return new SealedTable(
                PAGE, "letter_id", 3, List.of(new KeyColumn("letter_id", "uuid"), new KeyColumn("page", "bigint")));
    }

    @Override
    public Uni<Void> write(SqlClient tx, String operator, String action, String keyId, String reason) {
        return tx.preparedQuery("insert into key_action values ($1, $2, $3, $4)")
                .execute(Tuple.of(operator, action, keyId, reason))
                .replaceWithVoid();
    }
}
