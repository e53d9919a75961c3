package id.prakerja.registration.reading.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People who registered, of one group; what was not asked to tell groups apart is absent.
 *
 * @param day in the programme's time zone
 * @param province two-digit code of the domicile
 * @param regency four-digit code of the domicile
 * @param channel how the registration came in
 * @param disability whether the people have a disability
 * @param registered people
 * @param key separates the group from the others, for the list's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegistrationCount")
public record RegistrationCount(
        LocalDate day,
        @Schema(examples = "32") String province,
        @Schema(examples = "3273") String regency,
        @Schema(examples = "OFFLINE") String channel,
        Boolean disability,
        long registered,

        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore
        String key) {}
