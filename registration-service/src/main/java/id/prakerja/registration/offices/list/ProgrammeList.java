package id.prakerja.registration.offices.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list as given out.
 *
 * @param name its name, in upper case
 * @param kind what standing on it means
 * @param description where it comes from and whom it holds
 * @param version number of the version in force, or null
 * @param members people on it, or null
 * @param publishedAt when the version came into force, UTC, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgrammeList")
public record ProgrammeList(
        @Schema(examples = "LAID_OFF_WORKERS") String name,
        ListKind kind,
        String description,
        Long version,
        Long members,
        Instant publishedAt) {}
