package id.prakerja.runner.conformance;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What every trial is told, and what is made of its rules. */
final class TrialOptions {

    /** Below the help of every trial. */
    static final String FOOTER =
            "The partner's file and the rules are described in docs/partners/conformance.md. Ends with 0 only if every rule is kept.";

    @Option(
            names = "--partner",
            required = true,
            paramLabel = "ID",
            description = "As we know it, such as bni or tokopedia.")
    private String partner;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "Addresses, keys and what else is needed.")
    private Path config;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            defaultValue = "conformance.json",
            description = "Where the findings go (default ${DEFAULT-VALUE}), and beside it readable for people.")
    private Path report;

    String partner() {
        return partner;
    }

    PartnerConfig read() {
        return PartnerConfig.read(config);
    }

    /** Tries a platform or an institution. */
    int ofTraining(TrainingTrial.Role role, PrintWriter out) {
        try (TrainingTrial training = new TrainingTrial(read(), partner, role)) {
            out.println(training.task());
            out.flush();
            return judge(role.name().toLowerCase(Locale.ROOT), training.rules(), out);
        }
    }

    /** Tries the rules, writes the findings, and returns the exit code. */
    int judge(String role, List<Rule> rules, PrintWriter out) {
        Verdicts verdicts = Verdicts.of(partner, role, rules, out);
        verdicts.write(report);
        return verdicts.kept() ? 0 : 1;
    }
}
