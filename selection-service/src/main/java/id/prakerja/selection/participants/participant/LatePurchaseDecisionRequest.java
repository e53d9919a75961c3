package id.prakerja.selection.participants.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of a late purchase.
 *
 * @param decision the decision
 * @param reason stable code in upper snake case
 */
@Schema(name = "LatePurchaseDecision", examples = "{\"decision\": \"REINSTATE\", \"reason\": \"PLATFORM_OUTAGE\"}")
record LatePurchaseDecisionRequest(
        @NotNull Decision decision,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String reason) {

    /** The two ways. */
    enum Decision {
        /** The person is a participant again, on another seat of the recovery pool. */
        REINSTATE,
        /** The revocation stands. */
        UPHOLD
    }
}
