package id.prakerja.runner.conformance;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./prakerja conformance payment}: instructs a payment partner by its door, and looks at what it does. */
@Command(
        name = "payment",
        description = "Instruct a payment partner's test system, and look at what it does and says.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The partner's file and the rules are described in docs/partners/conformance.md. Ends with 0 only if every rule is kept."
        })
final class PaymentConformance implements Callable<Integer> {

    /** By which door. */
    private enum Way {
        /** Its two topics. */
        KAFKA,
        /** SNAP BI. */
        SNAP,
        /** Webhooks. */
        WEBHOOK,
        /** It fetches. */
        PULL
    }

    @Option(names = "--partner", required = true, paramLabel = "ID", description = "As in its topics, such as bni.")
    private String partner;

    @Option(names = "--door", required = true, description = "By which door: ${COMPLETION-CANDIDATES}.")
    private Way way;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Addresses, keys and accounts.")
    private Path config;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            defaultValue = "conformance.json",
            description = "Where the findings go (default ${DEFAULT-VALUE}), and beside it readable for people.")
    private Path report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PartnerConfig read = PartnerConfig.read(config);
        Verdicts verdicts;
        if (way == Way.SNAP) {
            verdicts = verdicts(new SnapRules(read).all());
        } else {
            SignedHttp http = new SignedHttp(read.key("key"), read.patience());
            try (PaymentDoor door = door(read, http)) {
                verdicts = verdicts(new PaymentRules(read, door, http).all());
            }
        }
        verdicts.write(report);
        return verdicts.kept() ? 0 : 1;
    }

    private Verdicts verdicts(List<Rule> rules) {
        PrintWriter out = spec.commandLine().getOut();
        return Verdicts.of(partner, "payment over " + way, rules, out);
    }

    private PaymentDoor door(PartnerConfig read, SignedHttp http) {
        return switch (way) {
            case WEBHOOK -> new WebhookTrial(read, partner, http);
            case PULL -> new PullTrial(read, partner);
            case KAFKA, SNAP -> new TopicTrial(read, partner);
        };
    }
}
