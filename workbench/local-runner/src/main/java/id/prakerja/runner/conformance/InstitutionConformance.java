package id.prakerja.runner.conformance;

import picocli.CommandLine.Command;

/** {@code ./prakerja conformance institution}: lets an institution redeem a voucher, and tells it what concerns it. */
@Command(
        name = "institution",
        description = "Let an institution's test system redeem a voucher, and tell it what concerns it.",
        mixinStandardHelpOptions = true,
        footer = {"", TrialOptions.FOOTER})
final class InstitutionConformance extends TrainingConformance {

    InstitutionConformance() {
        super(TrainingTrial.Role.INSTITUTION);
    }
}
