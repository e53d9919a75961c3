package id.prakerja.incentive.statement;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Values;
import id.prakerja.uploads.UploadCipher;
import id.prakerja.uploads.UploadLimits;
import id.prakerja.uploads.UploadListener;
import id.prakerja.uploads.Uploads;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The files on their way in, encrypted: partners name accounts in them. They are deleted with the end of the work on them. */
@ApplicationScoped
class StatementFiles {

    private final Uploads uploads;

    StatementFiles(Pool pool, DataCipher cipher, StatementConfig config, Clock clock) {
        this.uploads = new Uploads(
                pool,
                new PartCipher(cipher),
                new UploadLimits(
                        config.largestFile().asLongValue(), config.room().asLongValue(), config.abandonedAfter()),
                List.of(new GivenUp(clock)));
    }

    @Produces
    @Singleton
    Uploads uploads() {
        return uploads;
    }

    @Scheduled(
            every = "PT10M",
            delayed = "PT10M",
            identity = "statement-files",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        return uploads.clean();
    }

    /** A statement whose file never came in whole is refused, so that it stands in nobody's way. */
    private record GivenUp(Clock clock) implements UploadListener {

        private static final String REFUSED = """
            update statement set status = 'REFUSED', fault = 'the file was given up', fault_line = 0, reconciled_at = $2
             where statement_id = any($1::uuid[]) and status in ('RECEIVING', 'COMPARING')
            """;

        @Override
        public Uni<Void> completed(SqlConnection tx, UUID id) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> abandoned(SqlConnection tx, Collection<UUID> ids) {
            return tx.preparedQuery(REFUSED)
                    .execute(Values.of(ids.toArray(UUID[]::new), clock.instant()))
                    .replaceWithVoid();
        }
    }

    private record PartCipher(DataCipher cipher) implements UploadCipher {

        private static final SealedColumn COLUMN = new SealedColumn("file_part", "content");

        @Override
        public SealedPart seal(UUID upload, byte[] part) {
            SealedData sealed = cipher.seal(COLUMN, upload, part);
            return new SealedPart(sealed.envelope(), sealed.keyId());
        }

        @Override
        public byte[] open(UUID upload, SealedPart part) {
            return cipher.open(COLUMN, upload, new SealedData(part.keyId(), part.envelope()));
        }
    }
}
