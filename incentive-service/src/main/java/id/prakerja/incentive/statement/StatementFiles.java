package id.prakerja.incentive.statement;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.uploads.UploadCipher;
import id.prakerja.uploads.UploadLimits;
import id.prakerja.uploads.Uploads;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The files on their way in, encrypted: partners name accounts in them. They are deleted with the end of the work on them. */
@ApplicationScoped
class StatementFiles {

    private final Uploads uploads;

    StatementFiles(Pool pool, DataCipher cipher, StatementConfig config) {
        this.uploads = new Uploads(
                pool,
                new PartCipher(cipher),
                new UploadLimits(
                        config.largestFile().asLongValue(), config.room().asLongValue(), config.abandonedAfter()));
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
