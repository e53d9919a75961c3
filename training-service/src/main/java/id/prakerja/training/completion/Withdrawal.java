package id.prakerja.training.completion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A completion to be withdrawn.
 *
 * @param participantId the person
 * @param reason stable code
 */
public record Withdrawal(
        @NotNull UUID participantId,

        @NotNull @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,59}$") @Schema(examples = "ATTENDANCE_FALSIFIED")
        String reason) {}
