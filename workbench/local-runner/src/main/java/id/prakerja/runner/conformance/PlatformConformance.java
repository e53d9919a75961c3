package id.prakerja.runner.conformance;

import picocli.CommandLine.Command;

/** {@code ./prakerja conformance platform}: lets a platform sell and report, and tells it what concerns it. */
@Command(
        name = "platform",
        description =
                "Let a platform's test system sell a training and report its completion, and tell it what concerns it.",
        mixinStandardHelpOptions = true,
        footer = {"", TrialOptions.FOOTER})
final class PlatformConformance extends TrainingConformance {

    PlatformConformance() {
        super(TrainingTrial.Role.PLATFORM);
    }
}
