package id.prakerja.training.practice;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A participant whom nobody is behind.
 *
 * @param participantId the person
 * @param card number of the card
 * @param balance training balance, in rupiah
 */
@Schema(name = "MadeUpParticipant")
public record MadeUpParticipant(
        @Schema(examples = "019b1e5c-7a30-8c11-9d3e-2f6a51c0b7d4")
        UUID participantId,

        @Schema(examples = "0000123456789012") String card,
        @Schema(examples = "1000000") long balance) {}
