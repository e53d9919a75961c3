package id.prakerja.registration.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the regions as given out.
 *
 * @param version its name
 * @param source where it comes from
 * @param activeFrom when it came or comes into force last, UTC, or null
 * @param inForce whether it is in force now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegionVersion")
public record RegionVersion(
        @Schema(examples = "2022") String version, String source, Instant activeFrom, boolean inForce) {}
