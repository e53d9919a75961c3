package id.prakerja.selection.participants.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something is decided about a membership.
 *
 * @param reason stable code in upper snake case
 */
@Schema(name = "MembershipDecision", examples = "{\"reason\": \"FALSE_DECLARATION\"}")
record MembershipDecisionRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String reason) {}
