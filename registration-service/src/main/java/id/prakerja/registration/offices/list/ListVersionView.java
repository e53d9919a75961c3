package id.prakerja.registration.offices.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.sheets.SheetFormat;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a list as given out.
 *
 * @param id its id
 * @param list name of the list
 * @param number from 1 in the order of publication, null until it is approved
 * @param status where it stands
 * @param refusal why its file was refused as a whole, or null
 * @param format how its file was written
 * @param sha256 checksum of its file, which names the version to the outside
 * @param legalBasis who stands behind it
 * @param rows rows of the file, null until it has been checked
 * @param rowsDone rows read
 * @param members different people in the file
 * @param faulty rows without a possible NIK
 * @param added people added since the version before, null until prepared
 * @param removed people removed since the version before, null until prepared
 * @param published changes that went out so far
 * @param openedBy who brought it in
 * @param openedAt when, UTC
 * @param approvedBy who approved it, or null
 * @param approvedAt when, UTC, from when its changes hold; or null
 * @param finishedAt when it was published, refused or withdrawn, UTC, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ListVersion")
public record ListVersionView(
        UUID id,
        String list,
        Long number,
        ListStatus status,
        Message refusal,
        SheetFormat format,
        String sha256,
        String legalBasis,
        Long rows,
        long rowsDone,
        long members,
        long faulty,
        Long added,
        Long removed,
        long published,
        String openedBy,
        Instant openedAt,
        String approvedBy,
        Instant approvedAt,
        Instant finishedAt) {}
