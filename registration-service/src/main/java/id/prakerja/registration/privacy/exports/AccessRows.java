package id.prakerja.registration.privacy.exports;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.sealed.disclosure.AccessLog;
import id.prakerja.sealed.disclosure.DataAccess;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log of disclosures, latest first.
 *
 * @param applicantId only of this person, or null
 */
record AccessRows(AccessLog log, UUID applicantId) implements ExportSource {

    @Override
    public List<String> columns() {
        return List.of(
                "id", "at", "viewer", "viewerRole", "region", "kind", "applicantId", "fields", "purpose", "reference");
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        return log.list(AccessLog.Filter.of(applicantId), after == null ? null : UUID.fromString(after), most)
                .map(found -> new ExportPage(
                        found.stream().map(AccessRows::row).toList(),
                        found.isEmpty()
                                ? after
                                : found.get(found.size() - 1).id().toString()));
    }

    private static Map<String, Object> row(DataAccess access) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", access.id().toString());
        row.put("at", access.at());
        row.put("viewer", access.viewer());
        row.put("viewerRole", access.viewerRole());
        row.put("region", access.region());
        row.put("kind", access.kind());
        row.put(
                "applicantId",
                access.applicantId() == null ? null : access.applicantId().toString());
        row.put("fields", String.join(" ", access.fields()));
        row.put("purpose", access.purpose().name());
        row.put("reference", access.reference());
        return row;
    }
}
