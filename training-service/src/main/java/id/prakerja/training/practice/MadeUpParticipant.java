package id.prakerja.training.practice;

import id.prakerja.training.person.PersonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A participant whom nobody is behind.
 *
 * @param personId the platform's id of the participant
 * @param balance training balance, in rupiah
 */
@Schema(name = "MadeUpParticipant")
public record MadeUpParticipant(
        PersonId personId, @Schema(examples = "1000000") long balance) {}
