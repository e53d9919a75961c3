package id.prakerja.runner.conformance;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./prakerja conformance payment}: instructs a payment partner by its door, and looks at what it does. */
@Command(
        name = "payment",
        description = "Instruct a payment partner's test system, and look at what it does and says.",
        mixinStandardHelpOptions = true,
        footer = {"", TrialOptions.FOOTER})
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

    @Mixin
    private TrialOptions trial;

    @Option(names = "--door", required = true, description = "By which door: ${COMPLETION-CANDIDATES}.")
    private Way way;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PartnerConfig read = trial.read();
        if (way == Way.SNAP) {
            return judge(new SnapRules(read).all());
        }
        SignedHttp http = new SignedHttp(read.key("key"), read.patience());
        try (PaymentDoor door = door(read, http)) {
            return judge(new PaymentRules(read, door, http).all());
        }
    }

    private int judge(List<Rule> rules) {
        return trial.judge("payment over " + way, rules, spec.commandLine().getOut());
    }

    private PaymentDoor door(PartnerConfig read, SignedHttp http) {
        return switch (way) {
            case WEBHOOK -> new WebhookTrial(read, trial.partner(), http);
            case PULL -> new PullTrial(read, trial.partner());
            case KAFKA, SNAP -> new TopicTrial(read, trial.partner());
        };
    }
}
