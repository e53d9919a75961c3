package id.prakerja.registration.offices.offline;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a file is to be sent, or where the same file was sent before.
 *
 * @param id the upload
 * @param sentBefore whether the same file was announced before; then see that upload, nothing else happens
 * @param self where its progress and its result are seen
 * @param parts where its parts are sent
 */
@Schema(name = "OpenedUpload")
public record OpenedUpload(UUID id, boolean sentBefore, String self, String parts) {

    static OpenedUpload of(UUID id, boolean sentBefore) {
        return new OpenedUpload(id, sentBefore, "/v1/offline-uploads/" + id, "/v1/uploads/" + id);
    }
}
