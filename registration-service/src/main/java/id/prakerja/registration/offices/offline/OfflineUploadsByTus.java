package id.prakerja.registration.offices.offline;

import id.prakerja.access.Caller;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.query.QueryValues;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Announces files of offices from the metadata of tus; the file itself is the key, so a repetition opens nothing further. */
@ApplicationScoped
public class OfflineUploadsByTus {

    private static final String BAST = "bastNumber";
    private static final String FORMAT = "format";
    private static final String SHA256 = "sha256";
    private static final String CORRECTION = "correctionOf";

    /** What is kept of the metadata. */
    public static final Set<String> METADATA = Set.of(BAST, FORMAT, SHA256, CORRECTION);

    private final OfflineUploads uploads;
    private final Validator validator;

    OfflineUploadsByTus(OfflineUploads uploads, Validator validator) {
        this.uploads = uploads;
        this.validator = validator;
    }

    /**
     * Announces a file.
     *
     * @param caller who sends it
     * @param bytes its size
     * @param metadata bastNumber, format, sha256 and, for a correction, correctionOf
     * @return id of the upload; fails with a refusal
     */
    public Uni<UUID> open(Caller caller, long bytes, Map<String, String> metadata) {
        NewOfflineUpload announced = new NewOfflineUpload(
                metadata.get(BAST),
                QueryValues.oneOf(FORMAT, metadata.get(FORMAT), SheetFormat.class),
                bytes,
                metadata.get(SHA256),
                id(metadata.get(CORRECTION)));
        Set<ConstraintViolation<NewOfflineUpload>> violations = validator.validate(announced);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return uploads.open(Office.of(caller), IdempotencyKey.required("tus-" + UUID.randomUUID()), announced)
                .map(OpenedUpload::id);
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of(CommonProblem.FIELD_MALFORMED, CORRECTION).toException();
        }
    }
}
