package id.prakerja.registration.offices.list;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the file of a version is to be sent, or where the same file was sent before.
 *
 * @param id the version
 * @param sentBefore whether the same file is under way or in force; then nothing else happens
 * @param self where its progress is seen
 * @param parts where the parts of its file are sent
 */
@Schema(name = "OpenedListVersion")
public record OpenedVersion(UUID id, boolean sentBefore, String self, String parts) {

    static OpenedVersion of(String list, UUID id, boolean sentBefore) {
        return new OpenedVersion(id, sentBefore, "/v1/lists/" + list + "/versions/" + id, "/v1/uploads/" + id);
    }
}
