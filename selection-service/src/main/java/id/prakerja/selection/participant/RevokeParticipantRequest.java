package id.prakerja.selection.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a membership is revoked.
 *
 * @param reason stable code in upper snake case
 */
@Schema(name = "RevokeParticipant", examples = "{\"reason\": \"FALSE_DECLARATION\"}")
record RevokeParticipantRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String reason) {}
