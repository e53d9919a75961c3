package id.prakerja.registration.offices.file;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.uploads.UploadCipher;
import id.prakerja.uploads.UploadLimits;
import id.prakerja.uploads.UploadListener;
import id.prakerja.uploads.Uploads;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The files that offices and ministries send, encrypted like all personal data. */
@ApplicationScoped
public class FilesOfOffices {

    private final Uploads uploads;

    FilesOfOffices(Pool pool, DataCipher cipher, UploadConfig config, @All List<UploadListener> kinds) {
        this.uploads = new Uploads(
                pool,
                new PartCipher(cipher),
                new UploadLimits(
                        config.largestFile().asLongValue(), config.room().asLongValue(), config.abandonedAfter()),
                kinds);
    }

    @Produces
    @Singleton
    Uploads uploads() {
        return uploads;
    }

    @Scheduled(
            every = "${prakerja.uploads.cleaning-interval}",
            delayed = "${prakerja.uploads.cleaning-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        return uploads.clean();
    }

    private record PartCipher(DataCipher cipher) implements UploadCipher {

        @Override
        public SealedPart seal(UUID upload, byte[] part) {
            SealedData sealed = cipher.seal(SealedParts.COLUMN, upload, part);
            return new SealedPart(sealed.envelope(), sealed.keyId());
        }

        @Override
        public byte[] open(UUID upload, SealedPart part) {
            return cipher.open(SealedParts.COLUMN, upload, new SealedData(part.keyId(), part.envelope()));
        }
    }
}
