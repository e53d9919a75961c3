package id.prakerja.registration.people.contact;

import id.prakerja.registration.people.notice.domain.Medium;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer once a code is on its way.
 *
 * @param medium which way it goes
 * @param recipient masked
 * @param validUntil when the code expires, UTC
 */
@Schema(name = "CodeSent")
public record CodeSent(
        @Schema(examples = "PHONE") Medium medium,
        @Schema(examples = "+62••••••••890") String recipient,
        @Schema(examples = "2020-08-27T05:10:00Z") Instant validUntil) {}
