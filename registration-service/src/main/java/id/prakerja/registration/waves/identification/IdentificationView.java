package id.prakerja.registration.waves.identification;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the participants have been published under a set of keys.
 *
 * @param keys of each payment partner, partner and key id
 * @param begunAt since when, UTC
 * @param people whom the walk has published
 * @param left participants who were published under other keys last, or not yet
 * @param endedAt when the walk found nobody any more, or other keys took its place; null while it goes on
 */
@Schema(name = "Identification")
public record IdentificationView(
        @Schema(examples = "bni:1 gopay:2 linkaja:1 ovo:1") String keys,
        @Schema(examples = "2020-10-01T00:00:00Z") Instant begunAt,
        @Schema(examples = "812400") long people,
        @Schema(examples = "0") long left,

        @Schema(examples = "2020-10-01T00:12:31Z", nullable = true)
        Instant endedAt) {}
