package id.prakerja.registration.offices.offline;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hand-over record (BAST) as given out.
 *
 * @param id its id
 * @param number number of the BAST
 * @param province two-digit province that the office works for
 * @param office name of the office
 * @param officer who signed for the office
 * @param statement that the forms were checked
 * @param forms signed forms handed over
 * @param recordedAt when, UTC
 */
@Schema(name = "HandOverRecord")
public record HandOverRecord(
        UUID id,
        @Schema(examples = "560/123/DISNAKER/2020") String number,
        @Schema(examples = "32") String province,
        @Schema(examples = "Disnakertrans Kota Bandung") String office,
        @Schema(examples = "Siti Rekaan") String officer,
        String statement,
        @Schema(examples = "250") int forms,
        Instant recordedAt) {}
