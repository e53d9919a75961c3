package id.prakerja.registration.offices.offline;

import id.prakerja.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a row did not go in, as stored and as given out.
 *
 * @param field name of the column, or {@code row} where no single one is at fault
 * @param code stable code
 * @param english sentence
 * @param indonesian sentence
 */
@Schema(name = "RowFault")
public record RowFault(
        @Schema(examples = "birthDate") String field,
        @Schema(examples = "NIK_BIRTH_DATE_MISMATCH") String code,
        String english,
        String indonesian) {

    static RowFault of(String field, Refusal refusal) {
        return new RowFault(field, refusal.code().name(), refusal.english(), refusal.indonesian());
    }
}
