package id.prakerja.registration.people.redivision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the people of a division are.
 *
 * @param version of the regions
 * @param begunAt when it came into force, UTC
 * @param people how many have got the code that stands for their former one
 * @param doneAt since when nobody has a former code, UTC; null as long as somebody has
 */
@Schema(name = "Redivision")
public record RedivisionView(
        @Schema(examples = "2022") String version,
        @Schema(examples = "2022-12-01T00:00:00Z") Instant begunAt,
        @Schema(examples = "812400") long people,

        @Schema(examples = "2022-12-01T00:12:31Z", nullable = true)
        Instant doneAt) {}
