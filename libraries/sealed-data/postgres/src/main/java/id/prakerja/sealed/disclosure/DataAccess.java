package id.prakerja.sealed.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody has seen personal data, or has searched by them.
 *
 * @param id of the entry
 * @param at when, UTC
 * @param viewer account; left out where the person asks whose data they are
 * @param viewerRole in which role
 * @param region of an officer, or null
 * @param kind {@code DISCLOSURE} or {@code SEARCH}
 * @param applicantId whose data, or null for a search that found several or nobody
 * @param fields what was given, or searched by; never the values
 * @param purpose why
 * @param reference number of the case, or null
 */
@Schema(name = "PersonalDataAccess")
public record DataAccess(
        UUID id,
        Instant at,
        String viewer,
        @Schema(examples = "officer") String viewerRole,
        @Schema(examples = "32") String region,
        @Schema(examples = "DISCLOSURE") String kind,
        UUID applicantId,
        @Schema(examples = "nik") List<String> fields,
        Purpose purpose,
        @Schema(examples = "PGD-2020-00017") String reference) {

    /**
     * The same for the person whose data were seen, who is told in which office somebody looked, not who.
     *
     * @return without the account
     */
    public DataAccess withoutViewer() {
        return new DataAccess(id, at, null, viewerRole, region, kind, applicantId, fields, purpose, reference);
    }
}
