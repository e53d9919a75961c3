package id.prakerja.training.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for somebody in training, at this moment.
 *
 * @param coursesPending courses with a version that waits for the curators
 * @param flagsOpen flags about which nobody has decided
 * @param completionsHeld completions that wait for a sample
 */
@Schema(name = "WaitingInTraining")
record WaitingFigures(
        @Schema(examples = "1250") long coursesPending,
        @Schema(examples = "12") long flagsOpen,
        @Schema(examples = "730") long completionsHeld) {}
