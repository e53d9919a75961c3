package id.prakerja.registration.privacy.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator has done.
 *
 * @param id of the entry
 * @param at when, UTC
 * @param operator account
 * @param action what
 * @param subject what it was done to, or null
 * @param reason why, in the operator's words
 * @param details what else is known of it
 */
@Schema(name = "OperatorAction")
public record OperatorActionView(
        UUID id,
        Instant at,
        String operator,
        @Schema(examples = "ADMISSION_CHANGED") String action,
        String subject,
        String reason,
        Map<String, Object> details) {}
